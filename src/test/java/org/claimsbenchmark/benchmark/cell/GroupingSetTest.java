package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.junit.jupiter.api.Test;

class GroupingSetTest {

    private final List<GroupingSet> published = GroupingSet.published();

    @Test
    void thirtyOneSetsByFeeBasisAndTheSameOverAll() {
        assertThat(published).hasSize(62).doesNotHaveDuplicates();
        assertThat(published.subList(0, 31)).allMatch(GroupingSet::byFeeBasis);
        assertThat(published.subList(31, 62)).noneMatch(GroupingSet::byFeeBasis);
        assertThat(published.subList(31, 62).stream().map(GroupingSet::dimensions))
                .containsExactlyElementsOf(published.subList(0, 31).stream()
                        .map(GroupingSet::dimensions)
                        .toList());
    }

    @Test
    void noDimensionEachDimensionEachPairAndTwoOfThree() {
        List<List<LineDimension>> sets =
                published.subList(0, 31).stream().map(GroupingSet::dimensions).toList();
        assertThat(sets.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(sets.stream().filter(set -> set.size() == 1)).hasSize(7);
        assertThat(sets.stream().filter(set -> set.size() == 2)).hasSize(21);
        assertThat(sets.stream().filter(set -> set.size() == 3))
                .containsExactly(
                        List.of(LineDimension.PAYER, LineDimension.SITE_OF_SERVICE, LineDimension.MODIFIER_USE),
                        List.of(LineDimension.PAYER, LineDimension.LINE_OF_BUSINESS, LineDimension.SITE_OF_SERVICE));
    }
}
