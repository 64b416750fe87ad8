package org.claimsbenchmark.job;

import java.nio.file.Path;
import java.util.Map;
import org.claimsbenchmark.claim.EditionTerms;

/** What a run does to its edition. */
public sealed interface RunAction {

    /** As {@code claims.run.action} and reports call it. */
    String name();

    /**
     * Loads extracts and publishes the figures of all that the edition rests on then.
     *
     * @param replaces name or number of the published extract whose place the one new extract takes, whatever their names;
     *     null where names decide
     * @param readmit whether content that was withdrawn is loaded again
     * @param terms those that are null leave the edition's as they are
     */
    record Load(String replaces, boolean readmit, EditionTerms terms) implements RunAction {

        /** New content under a known name replaces, nothing withdrawn comes back, the edition's terms stay. */
        public static final Load USUAL = new Load(null, false, EditionTerms.AS_THEY_ARE);

        @Override
        public String name() {
            return "load";
        }
    }

    /**
     * Loads what inboxes hold, as {@link Load#USUAL} does; that they hold nothing is nothing new.
     *
     * @param names what each input, a file, is called
     */
    record TakeIn(Map<Path, String> names) implements RunAction {

        public TakeIn {
            names = Map.copyOf(names);
        }

        @Override
        public String name() {
            return "load";
        }
    }

    /**
     * Reads the open rejects of a published extract again.
     *
     * @param extract its name or number
     */
    record Replay(String extract) implements RunAction {

        @Override
        public String name() {
            return "replay";
        }
    }

    /**
     * Takes a published extract out of the figures; its content stays out until it is readmitted.
     *
     * @param extract its name or number
     */
    record Withdraw(String extract) implements RunAction {

        @Override
        public String name() {
            return "withdraw";
        }
    }

    /**
     * Publishes the figures of an earlier publication of the edition again, as they were.
     *
     * @param runId that publication
     */
    record RollBack(long runId) implements RunAction {

        @Override
        public String name() {
            return "roll_back";
        }
    }

    /**
     * Computes what the figures of an edition would be with other reference tables or layouts, from the extracts of its
     * current publication, and publishes nothing. It stands until it is promoted or discarded, or the next one takes its place.
     *
     * @param of the edition; the run itself is of {@link #editionOf}
     */
    record Shadow(String of) implements RunAction {

        /** What the editions of shadow runs begin with. */
        public static final String EDITION_PREFIX = "shadow-";

        /** Where the shadow runs of an edition are. */
        public static String editionOf(String edition) {
            return EDITION_PREFIX + edition;
        }

        @Override
        public String name() {
            return "shadow";
        }
    }

    /**
     * Publishes the figures of a shadow run in the edition that it is a shadow of.
     *
     * @param runId the shadow run
     */
    record Promote(long runId) implements RunAction {

        @Override
        public String name() {
            return "promote";
        }
    }

    /**
     * Removes a shadow run with all that it loaded.
     *
     * @param runId the shadow run
     */
    record Discard(long runId) implements RunAction {

        @Override
        public String name() {
            return "discard";
        }
    }

    /**
     * Computes the figures of a publication anew from its inputs, compares, and publishes nothing.
     *
     * @param runId the publication
     */
    record Verify(long runId) implements RunAction {

        @Override
        public String name() {
            return "verify";
        }
    }
}
