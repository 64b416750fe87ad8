package org.claimsbenchmark.extract;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.finding.Finding;

/**
 * An extract as numbered records, whatever its format: what stands between the bytes of a format and the layout that says
 * what its columns mean. A record is one claim line as the extract states it, split into the same columns as every other:
 * a format that nests lines in claims repeats the claim's columns on each line.
 *
 * <p>The contract of a format:
 *
 * <ul>
 *   <li>Call {@link #next} until it has {@link #ended}, then {@link #refusal} and {@link #notes}.
 *   <li>Records are numbered from 1 without a gap, in the order of the extract, whatever range is read.
 *   <li>Nothing in the bytes makes it throw. A record that cannot be split is an {@link UnreadableRecord} with its number;
 *       what makes the whole extract unusable is the refusal. No sentence holds a source value.
 *   <li>Memory is bounded, whatever the bytes.
 *   <li>Not safe for use by several threads.
 * </ul>
 */
public interface RecordSource extends Closeable {

    /**
     * The next record that needs a look; empty at the end, where a {@link #refusal} stops the reading, and when so many
     * others were passed over.
     *
     * @param most records to pass over, at least one
     */
    Optional<ExtractRecord> next(long most);

    /** Whether nothing is left to read. */
    boolean ended();

    /** Records that were passed over so far: they have as many fields as they should, and no code in scope. */
    long passedOver();

    /** Where the next record starts. */
    ReadPosition position();

    /** Why nothing of the extract may be loaded; meaningful once it has ended. */
    Optional<Finding> refusal();

    /** What is worth knowing of the extract as a whole; meaningful once it has ended. */
    List<Finding> notes();

    /** What the extract itself says that it holds; meaningful once it has ended. */
    Optional<ControlTotals> controlTotals();
}
