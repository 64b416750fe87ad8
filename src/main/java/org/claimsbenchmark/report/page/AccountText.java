package org.claimsbenchmark.report.page;

import org.claimsbenchmark.report.Alarm;
import org.claimsbenchmark.report.account.PublishedFigures;
import org.claimsbenchmark.report.account.RunAccount;
import org.claimsbenchmark.report.account.RunLedger;

/** An account as the exit summary on the terminal, below what the run itself says of its end. */
public final class AccountText {

    private final StringBuilder text = new StringBuilder();

    private AccountText() {}

    /** What is published, and every alarm last, where it is seen; empty where there is neither. */
    public static String of(RunAccount account) {
        AccountText page = new AccountText();
        if (account.figures() != null && account.ledger() != null) {
            page.refused(account.ledger());
            page.published(account.ledger(), account.figures());
        }
        if (!account.alarms().isEmpty()) {
            StringBuilder alarms = new StringBuilder();
            account.alarms().forEach(alarm -> alarms.append(line(alarm)).append('\n'));
            page.section("Alarms", alarms.toString());
        }
        return page.text.toString();
    }

    /** An alarm in one line. */
    public static String line(Alarm alarm) {
        return alarm.code() + " " + alarm.subject() + ": " + alarm.sentence();
    }

    private void refused(RunLedger ledger) {
        if (ledger.refused().isEmpty()) {
            return;
        }
        StringBuilder refused = new StringBuilder();
        ledger.refused().forEach(extract -> {
            refused.append(extract.name())
                    .append(" (")
                    .append(AccountTables.standing(extract))
                    .append(")\n");
            extract.reasons()
                    .forEach(reason -> refused.append("  ")
                            .append(reason.code())
                            .append(": ")
                            .append(reason.sentence())
                            .append('\n'));
        });
        section(AccountMarkdown.REFUSED, refused.toString());
    }

    private void published(RunLedger ledger, PublishedFigures figures) {
        section("Records by bucket", AccountTables.ledger(ledger).toText());
        section(
                AccountMarkdown.PAID,
                AccountTables.paid("fee basis", figures.byFeeBasis(), PublishedFigures.Paid::feeBasis)
                        .toText());
        section(
                AccountMarkdown.BY_PAYER,
                AccountTables.paid("fee basis · payer", figures.byPayer(), AccountMarkdown::feeBasisAndPayer)
                        .toText());
        if (!ledger.rejects().isEmpty()) {
            section(
                    "Rejected records of the new extracts",
                    AccountTables.rejects(ledger).toText());
        }
        section(
                "Not in the input",
                figures.notInInput().isEmpty()
                        ? "Nothing: every field is there.\n"
                        : AccountTables.notInInput(figures).toText());
        if (!figures.notes().isEmpty()) {
            StringBuilder notes = new StringBuilder();
            figures.notes()
                    .forEach(note -> notes.append(AccountTables.note(note)).append('\n'));
            section("Notes", notes.toString());
        }
    }

    private void section(String heading, String body) {
        text.append('\n').append(heading).append('\n').append(body);
    }
}
