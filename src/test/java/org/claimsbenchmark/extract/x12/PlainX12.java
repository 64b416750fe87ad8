package org.claimsbenchmark.extract.x12;

import java.util.ArrayList;
import java.util.List;

/** What an X12 text with a segment a line holds, by splitting it at its delimiters: claim, charge and line of each record. */
final class PlainX12 {

    private PlainX12() {}

    static List<String> lines(String text) {
        List<String> records = new ArrayList<>();
        String claim = null;
        String pending = null;
        String[] segments = text.split("~\r?\n?");
        int lx = 0;
        for (int at = 0; at < segments.length; at++) {
            String[] elements = segments[at].split("\\*", -1);
            int line = at + 1;
            switch (elements[0]) {
                case "CLM", "CLP", "HL", "SE" -> {
                    if (pending != null) {
                        records.add(pending);
                    }
                    boolean begins = elements[0].startsWith("C");
                    claim = begins ? elements[1] : null;
                    // a claim without lines has its charge in the 835 alone
                    String charge = elements[0].equals("CLP") ? elements[3] : null;
                    pending = begins ? claim + " " + charge + " line " + line : null;
                }
                case "LX" -> lx = line;
                case "SV1", "SV2" -> {
                    records.add(claim + " " + elements[elements[0].equals("SV1") ? 2 : 3] + " line " + lx);
                    pending = null;
                }
                case "SVC" -> {
                    records.add(claim + " " + elements[2] + " line " + line);
                    pending = null;
                }
                default -> {
                    // no record begins here
                }
            }
        }
        return records;
    }
}
