package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that failed in any step goes on with the same command, and ends as if nothing had happened. */
@Tag("database")
class RestartTest {

    private static final Path SAMPLES = Path.of("input-samples/tuva/two-years-five-payers");

    private static String undisturbed;

    @BeforeAll
    static void runUndisturbed() {
        TestDatabase database = TestDatabase.fresh();
        assertThat(TestRun.once(database, "main", SAMPLES).status()).isEqualTo(Status.PUBLISHED);
        undisturbed = figures(database);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "register extracts, claims.extract, insert, true",
        "load reference, claims.rule, insert, true",
        "load lines, claims.line, insert, new.record_number > 3000",
        "settle, claims.settlement, insert, true",
        "benchmark, published.cell, insert, new.period = 'quarter'",
        "publish, claims.extract, update, new.status = 'published'",
    })
    void aRunThatFailedInAStepGoesOn(String step, String table, String event, String when) {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, """
                create function public.fail() returns trigger language plpgsql as
                  $$ begin raise exception 'a fault for the test'; end $$;
                create trigger fail before %s on %s for each row when (%s) execute function public.fail()
                """.formatted(event, table, when));
        RunOutcome failed = TestRun.once(database, "main", SAMPLES);
        assertThat(failed.status()).as(failed.text()).isEqualTo(Status.FAULT);
        assertThat(Rows.of(database, "select * from benchmark.cell")).isEmpty();
        Rows.execute(database, "drop trigger fail on " + table);

        RunOutcome resumed = TestRun.once(database, "main", SAMPLES);
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(Status.PUBLISHED);
        assertThat(figures(database)).isEqualTo(undisturbed);
        assertThat(Rows.single(database, "select count(*) from batch.batch_job_instance"))
                .as("it is the same run, continued")
                .isEqualTo(1L);
    }

    @Test
    void aRunThatFailsItsChecksIsNotPublishedAndGoesOnOnceTheFaultIsGone() {
        TestDatabase database = TestDatabase.migrated();
        // a ledger that loses a record: the check of the balance must see it
        Rows.execute(database, """
                create function public.lose() returns trigger language plpgsql as
                  $$ begin new.records_kept := new.records_kept - 1; return new; end $$;
                create trigger lose before update on claims.run_extract for each row
                  when (new.records_kept > 0) execute function public.lose()
                """);
        RunOutcome failed = TestRun.once(database, "main", SAMPLES);
        assertThat(failed.status()).isEqualTo(Status.FAULT);
        assertThat(failed.text()).contains("do not hold together").contains("balance");
        assertThat(Rows.of(database, "select * from benchmark.cell")).isEmpty();
        Rows.execute(database, "drop trigger lose on claims.run_extract");

        assertThat(TestRun.once(database, "main", SAMPLES).status()).isEqualTo(Status.PUBLISHED);
        assertThat(figures(database)).isEqualTo(undisturbed);
    }

    @Test
    void aFailedRunOfNewExtractsLeavesThePublishedFiguresAlone() {
        TestDatabase database = TestDatabase.migrated();
        Path first = Path.of("input-samples/tuva/eleven-patients-are-shown");
        TestRun.once(database, "main", first);
        String before = figures(database);
        Rows.execute(database, """
                create function public.fail() returns trigger language plpgsql as
                  $$ begin raise exception 'a fault for the test'; end $$;
                create trigger fail before insert on claims.settlement for each row execute function public.fail()
                """);
        assertThat(TestRun.once(database, "main", SAMPLES).status()).isEqualTo(Status.FAULT);
        assertThat(figures(database)).isEqualTo(before);
    }

    static String figures(TestDatabase database) {
        return figures(database, "main");
    }

    /** A digest over everything that an edition shows and its ledger, free of edition, run and extract numbers. */
    static String figures(TestDatabase database, String edition) {
        return (String) Rows.single(database, """
                with shown (edition, as_text) as (
                  select edition, c::text from benchmark.cell c
                  union all select edition, f::text from benchmark.finding f
                  union all select edition, m::text from benchmark.modifier_frequency m
                  union all select edition, p::text from benchmark.modifier_profile p
                  union all select edition, b::text from benchmark.co_billing b
                  union all select edition, u::text from benchmark.unknown_code u
                  union all select edition, d::text from benchmark.discrepancy_effect d
                  union all select edition, l::text from benchmark.payment_lag l
                  union all select edition, o::text from benchmark.outlier_rule o
                  union all select edition, (edition, run_id, file_name, records_read, records_rejected, records_out_of_scope,
                    records_duplicate, records_superseded, records_kept, billed_kept)::text
                    from claims.extract where status = 'published'),
                digests as (
                  -- every row begins with its edition and its run
                  select md5(regexp_replace(as_text, '^.[^,]+,[0-9]+,', '')) collate "C" as digest
                  from shown where edition = '%s')
                select md5(string_agg(digest, '' order by digest)) from digests
                """.formatted(edition));
    }
}
