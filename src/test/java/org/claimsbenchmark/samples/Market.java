package org.claimsbenchmark.samples;

import java.util.Locale;
import java.util.Map;

/** What the imagined providers and payers of the large case do, and how often: weights, spellings and prices. */
final class Market {

    static final String[] PAYERS = {"Aetna=17", "Blue=26", "Cigna=13", "United=21", "Medicare=17", "Other=5", "None=1"};

    /** How each payer's name is written, and the plan beside it. */
    static final Map<String, String[]> PAYER_SPELLINGS = Map.of(
            "Aetna",
                    new String[] {
                        "AETNA|Choice POS II=30",
                        "Aetna Life Insurance Company|=20",
                        "aetna|PPO=10",
                        "AETNA MEDICARE PPO|=14",
                        "Aetna Better Health of Ohio|=7"
                    },
            "Blue",
                    new String[] {
                        "Anthem Blue Cross|=16",
                        "BCBS OF TEXAS|Blue Choice PPO=16",
                        "Blue Cross and Blue Shield of Illinois|=10",
                        "Florida Blue|=9",
                        "HIGHMARK|=8",
                        "CareFirst|=6",
                        "Premera Blue Cross|=6",
                        "Regence|=5",
                        "Independence Blue Cross|=5",
                        "Horizon BCBS of New Jersey|=5",
                        "Wellmark|=4",
                        "Blue Shield of California|=8",
                        "Anthem|Medicare Advantage=7"
                    },
            "Cigna",
                    new String[] {
                        "CIGNA|Open Access Plus=25",
                        "Cigna HealthCare|=25",
                        "Cigna Health and Life Insurance Co.|=15",
                        "CIGNA MEDICARE|=8"
                    },
            "United",
                    new String[] {
                        "UHC|Choice Plus=25",
                        "UnitedHealthcare|=25",
                        "United Healthcare|=15",
                        "UMR|=8",
                        "Optum|=3",
                        "UHC Community Plan|=8",
                        "UnitedHealthcare|AARP Medicare=14"
                    },
            "Medicare", new String[] {"MEDICARE|=30", "Medicare Part B|=20", "NORIDIAN MEDICARE JE|=10"},
            "Other", new String[] {"Kaiser Permanente|=10", "Humana|=8", "Texas Medicaid|=8", "Tricare|=4"},
            "None", new String[] {"|=1"});

    static final String[] STATES = {
        "TX=18", "CA=16", "FL=13", "NY=10", "OH=9", "PA=8", "IL=8", "GA=6", "NC=5", "WA=5", "NJ=4", "IA=3", "=2"
    };

    static final String[] SETTINGS = {
        "on campus=40",
        "off campus=9",
        "ambulatory center=17",
        "office=21",
        "inpatient=7",
        "emergency=2",
        "other=3",
        "not a code=1",
        "not given=1"
    };

    static final Map<String, String[]> PLACES = Map.of(
            "on campus", new String[] {"22=1"},
            "off campus", new String[] {"19=1"},
            "ambulatory center", new String[] {"24=1"},
            "office", new String[] {"11=4", "49=1"},
            "inpatient", new String[] {"21=1"},
            "emergency", new String[] {"23=1"},
            "other", new String[] {"12=2", "20=2", "61=1", "99=2"},
            "not a code", new String[] {"2=1", "00=1"},
            "not given", new String[] {"=1"});

    static final Map<String, String[]> BILL_TYPES = Map.of(
            "on campus", new String[] {"0131=8", "0851=1"},
            "off campus", new String[] {"0131=1"},
            "ambulatory center", new String[] {"0831=1"},
            "inpatient", new String[] {"0111=5", "0121=1"},
            "emergency", new String[] {"0131=1"});

    static final String[] PROFESSIONAL_MODIFIERS = {
        "=420",
        "LT=130",
        "RT=130",
        "59=50",
        "51=35",
        "LT 59=18",
        "RT 51=14",
        "50=22",
        "LT RT=6",
        "26=22",
        "52=14",
        "53=12",
        "62=10",
        "66=4",
        "76=10",
        "77=6",
        "78=6",
        "79=6",
        "58=6",
        "XS=12",
        "XU=8",
        "XE=3",
        "XP=3",
        "22=12",
        "GC=30",
        "TC=3",
        "80=4",
        "81=2",
        "82=2",
        "AS=5",
        "Q0=3",
        "KX=3",
        "RT LT 50=2",
        "52 53=1",
        "ZZ=2",
        "lt=4"
    };

    static final String[] FACILITY_MODIFIERS = {
        "=600", "LT=110", "RT=110", "59=30", "50=14", "XS=8", "52=8", "73=8", "74=8", "76=4", "79=3", "78=3", "GC=5"
    };

    static final String[] DIAGNOSES = {
        "C7951=380",
        "C79.51 C50911=60",
        "C7951 C61=50",
        "G893 C7951=40",
        "C7951 M84551A=12",
        "C7952=45",
        "C7B03=8",
        "M8450XA C3490=25",
        "M84.550A=25",
        "M84.511A C9000=14",
        "C7949=22",
        "C787 C189=20",
        "C7989=14",
        "C4120=14",
        "C9000=24",
        "D1621=35",
        "D1622=25",
        "D480=8",
        "C50911=18",
        "C649=12",
        "D481=3",
        "G893=15",
        "R52=18",
        "M54.50=10",
        "M79651=8",
        "R52 G893=5",
        "M8458XA=6",
        "D1801=8",
        "M8588=8",
        "I10=5",
        "=12",
        "C79.5=3"
    };

    static final String[] TAXONOMIES = {
        "2085R0204X=470",
        "2085R0202X=150",
        "207X00000X=80",
        "207XX0801X=20",
        "2085R0001X=40",
        "2085R0203X=10",
        "207L00000X=45",
        "208VP0014X=35",
        "2081P2900X=10",
        "208600000X=20",
        "2086X0206X=20",
        "207RX0202X=20",
        "207RH0003X=20",
        "363A00000X=16",
        "363L00000X=16",
        "207RC0000X=30",
        "2085P0200X=8",
        "2084P0800X=8",
        "=30"
    };

    /** Codes that are none of the benchmark's business. */
    static final String[] OTHER_CODES = {
        "99213=30", "99214=20", "74177=10", "78816=8", "77080=4", "20610=8", "36415=12", "96413=8", "J3489=8", "=2"
    };

    private static final Map<String, int[]> MEDICARE_CENTS_2024_2025 = Map.of(
            "Professional, facility", new int[] {36_017, 35_322},
            "Professional, non-facility", new int[] {342_562, 322_689},
            "Hospital outpatient facility", new int[] {1_193_976, 1_235_639},
            "Ambulatory surgical center facility", new int[] {650_044, 663_326},
            "Hospital inpatient facility", new int[] {1_450_000, 1_510_000});

    private Market() {}

    static long medicareCents(String feeBasis, int year) {
        return MEDICARE_CENTS_2024_2025.get(feeBasis)[year - 2024];
    }

    /** Per mille of Medicare's price that the payer allows, before chance. */
    static int payerLevel(Dice dice, String payer, String nameAndPlan) {
        String words = nameAndPlan.toUpperCase(Locale.ROOT);
        if (words.contains("MEDICAID") || words.contains("COMMUNITY PLAN") || words.contains("BETTER HEALTH")) {
            return dice.around(600, 850);
        }
        if (payer.equals("Medicare")) {
            return dice.around(930, 1080);
        }
        if (words.contains("MEDICARE")) {
            return dice.around(960, 1150);
        }
        return switch (payer) {
            case "Aetna" -> dice.around(1300, 2200);
            case "Blue" -> dice.around(1400, 2500);
            case "Cigna" -> dice.around(1450, 2450);
            case "United" -> dice.around(1200, 2100);
            default -> dice.around(1200, 1900);
        };
    }

    /** Per cent of the price that is paid for a line with these modifiers. */
    static int modifierLevel(String modifiers) {
        String padded = " " + modifiers + " ";
        if (padded.contains(" 53 ") || padded.contains(" 73 ")) {
            return 40;
        }
        if (padded.contains(" 80 ") || padded.contains(" 81 ") || padded.contains(" 82 ") || padded.contains(" AS ")) {
            return 16;
        }
        if (padded.contains(" 52 ") || padded.contains(" 51 ") || padded.contains(" 26 ") || padded.contains(" TC ")) {
            return 50;
        }
        if (padded.contains(" 62 ")) {
            return 62;
        }
        return padded.contains(" 50 ") ? 150 : 100;
    }
}
