package org.claimsbenchmark.report;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal a text takes. */
public final class TextWidth {

    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean fullWidthForm =
                codePoint >= 0xFF01 && codePoint <= 0xFF60 || codePoint >= 0xFFE0 && codePoint <= 0xFFE6;
        boolean pictograph = codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
        if (fullWidthForm || pictograph) {
            return 2;
        }
        boolean halfWidthForm = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        if (halfWidthForm) {
            return 1;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> 1;
        };
    }
}
