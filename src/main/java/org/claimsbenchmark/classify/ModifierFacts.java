package org.claimsbenchmark.classify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.reference.ReferenceTables.ClaimSide;
import org.claimsbenchmark.reference.ReferenceTables.Modifier;
import org.claimsbenchmark.reference.ReferenceTables.ModifierConflict;

/**
 * Facts about a line's modifiers: unknown ones, ones that exclude each other or the claim, and, on an index line, ones
 * that Medicare's indicators do not allow on the code.
 */
final class ModifierFacts {

    private final ReferenceTables reference;
    private final Map<String, Set<String>> excludedBy = new HashMap<>();
    private final Set<String> excludedFromFacility;
    private final Set<String> excludedFromProfessional;

    ModifierFacts(ReferenceTables reference) {
        this.reference = reference;
        for (ModifierConflict conflict : reference.modifierConflicts()) {
            excludedBy
                    .computeIfAbsent(conflict.first(), modifier -> new HashSet<>())
                    .add(conflict.second());
            excludedBy
                    .computeIfAbsent(conflict.second(), modifier -> new HashSet<>())
                    .add(conflict.first());
        }
        excludedFromFacility = reference.modifiersExcludedFrom(ClaimSide.FACILITY);
        excludedFromProfessional = reference.modifiersExcludedFrom(ClaimSide.PROFESSIONAL);
    }

    void find(ClaimLine line, Decision feeBasis, boolean indexLine, Set<FindingCode> found) {
        List<String> modifiers = line.modifiers();
        if (modifiers.isEmpty()) {
            return;
        }
        Set<String> excludedFromClaim = excludedFromClaim(line, feeBasis);
        for (int i = 0; i < modifiers.size(); i++) {
            String modifier = modifiers.get(i);
            Modifier known = reference.modifier(modifier, line.serviceDate()).orElse(null);
            if (known == null) {
                found.add(FindingCode.MODIFIER_UNKNOWN);
            } else if (indexLine && !known.validOnIndexCode()) {
                found.add(FindingCode.MODIFIER_NOT_VALID_FOR_CODE);
            }
            if (excludedFromClaim.contains(modifier)
                    || excludesAnyOf(modifier, modifiers.subList(i + 1, modifiers.size()))) {
                found.add(FindingCode.MODIFIER_CONFLICT);
            }
        }
    }

    private boolean excludesAnyOf(String modifier, List<String> others) {
        Set<String> excluded = excludedBy.get(modifier);
        if (excluded == null) {
            return false;
        }
        for (String other : others) {
            if (excluded.contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** An ambulatory surgical center may bill on a professional claim and reports as the facility that it is. */
    private Set<String> excludedFromClaim(ClaimLine line, Decision feeBasis) {
        return switch (feeBasis.value()) {
            case DimensionValues.PROFESSIONAL_FACILITY, DimensionValues.PROFESSIONAL_NON_FACILITY ->
                excludedFromProfessional;
            case DimensionValues.OUTPATIENT_FACILITY,
                    DimensionValues.SURGICAL_CENTER_FACILITY,
                    DimensionValues.INPATIENT_FACILITY -> excludedFromFacility;
            default -> excludedFrom(line.claimType());
        };
    }

    private Set<String> excludedFrom(ClaimType claimType) {
        if (claimType == null) {
            return Set.of();
        }
        return claimType == ClaimType.INSTITUTIONAL ? excludedFromFacility : excludedFromProfessional;
    }
}
