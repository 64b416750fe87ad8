package org.claimsbenchmark.page;

import tools.jackson.databind.json.JsonMapper;

/** JSON that can stand in a script element: nothing in it ends the element or opens a comment. */
final class SafeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SafeJson() {}

    static String of(Object value) {
        // these occur in strings alone, where an escape means the same
        return MAPPER.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
