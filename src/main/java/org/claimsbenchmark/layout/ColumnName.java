package org.claimsbenchmark.layout;

/** How column names are compared: lower case, with one underscore for every run of other characters than letters and digits. */
public final class ColumnName {

    private ColumnName() {}

    /** Of a header as delivered, where {@code #} is a sign like any other and not the number of a line. */
    public static String ofHeader(String header) {
        return of(header.replace('#', ' '));
    }

    /** E.g. {@code claim_id} of {@code "Claim ID "}; {@code #} stays. */
    public static String of(String header) {
        StringBuilder name = new StringBuilder(header.length());
        boolean gap = false;
        for (int i = 0; i < header.length(); i++) {
            char c = Character.toLowerCase(header.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '#') {
                if (gap && !name.isEmpty()) {
                    name.append('_');
                }
                name.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return name.toString();
    }
}
