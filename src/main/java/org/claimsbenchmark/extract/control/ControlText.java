package org.claimsbenchmark.extract.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The text of a control file as names and values, each a text as it stands there. */
final class ControlText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> CSV_HEADER = List.of("name", "value");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, String> values = new LinkedHashMap<>();

    private ControlText() {}

    /** @throws ControlFileFault when the content is not one JSON object of plain values */
    static Map<String, String> ofJson(byte[] content) {
        ControlText read = new ControlText();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text(content))) {
            read.json(json);
        } catch (JacksonException notJson) {
            throw new ControlFileFault(
                    "expected one JSON object such as {\"records\": 100, \"billed\": \"1234.56\"}, found no JSON"
                            + (notJson.getLocation() == null
                                    ? ""
                                    : " from line " + notJson.getLocation().getLineNr() + " on")
                            + "; correct it");
        }
        return read.values;
    }

    private void json(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new ControlFileFault("expected one JSON object, found something else; correct it");
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value != JsonToken.VALUE_STRING && value != null && !value.isNumeric()) {
                throw new ControlFileFault("key " + printable(name) + ": expected a text or a number; correct it");
            }
            put(name, json.getString());
        }
        if (json.nextToken() != null) {
            throw new ControlFileFault("expected one JSON object, found more after it; remove what follows");
        }
    }

    /** @throws ControlFileFault when the content is not the header {@code name,value} and rows of two fields */
    static Map<String, String> ofCsv(byte[] content) {
        ControlText read = new ControlText();
        try (CSVParser csv = CSVParser.parse(new StringReader(text(content)), CSVFormat.RFC4180)) {
            for (CSVRecord row : csv) {
                if (row.getRecordNumber() == 1 && !row.toList().equals(CSV_HEADER)) {
                    throw new ControlFileFault("expected the header name,value in line 1, found another; correct it");
                }
                if (row.size() != 2) {
                    throw new ControlFileFault("expected a name and a value in row " + row.getRecordNumber()
                            + ", found " + row.size() + " fields; correct it");
                }
                if (row.getRecordNumber() > 1) {
                    read.put(row.get(0).trim(), row.get(1).trim());
                }
            }
        } catch (IOException | IllegalStateException | UncheckedIOException notCsv) {
            throw new ControlFileFault("expected CSV of two columns, name and value; correct its quoting");
        }
        return read.values;
    }

    private void put(String name, String value) {
        if (values.putIfAbsent(name, value) != null) {
            throw new ControlFileFault("key " + printable(name) + " is there twice; remove one");
        }
    }

    /** A key as a sentence may show it: whoever wrote it may have put anything there. */
    static String printable(String key) {
        String plain = key.replaceAll("[^\\p{Alnum}_ .-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "..." : plain;
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new ControlFileFault("expected UTF-8 text, found other bytes; write it in UTF-8");
        }
    }
}
