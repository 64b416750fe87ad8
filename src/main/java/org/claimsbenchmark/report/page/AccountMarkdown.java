package org.claimsbenchmark.report.page;

import java.util.List;
import org.claimsbenchmark.report.MarkdownText;
import org.claimsbenchmark.report.TextTable;
import org.claimsbenchmark.report.account.PublishedFigures;
import org.claimsbenchmark.report.account.RunAccount;
import org.claimsbenchmark.report.account.RunAccount.Fate;
import org.claimsbenchmark.report.account.RunLedger;

/** An account as {@code run.md}: what to do first, then what came, how long it took, and the figures. */
public final class AccountMarkdown {

    static final String REFUSED = "Refused: not in these figures";
    static final String PAID = "Paid for 20982, all service dates, dollars a line";
    static final String BY_PAYER = "The same by payer";

    private final StringBuilder text = new StringBuilder();

    private AccountMarkdown() {}

    public static String of(RunAccount account) {
        AccountMarkdown page = new AccountMarkdown();
        page.end(account);
        page.alarms(account);
        if (account.ledger() != null) {
            page.refused(account.ledger());
        }
        page.steps(account);
        page.came(account);
        if (account.ledger() != null) {
            page.ledger(account.ledger());
        }
        if (account.figures() != null) {
            page.figures(account.figures());
        }
        return page.text.toString();
    }

    private void end(RunAccount account) {
        text.append("# ").append(MarkdownText.of(account.heading())).append("\n\n");
        account.message().forEach(this::item);
        if (!account.message().isEmpty()) {
            text.append('\n');
        }
        text.append("Command `")
                .append(account.action())
                .append("`, edition `")
                .append(account.edition())
                .append("`, ended as `")
                .append(account.status())
                .append("`.\n");
        heading("What to do");
        if (account.whatToDo().isEmpty()) {
            text.append("Nothing.\n");
        }
        account.whatToDo().forEach(this::item);
    }

    private void alarms(RunAccount account) {
        if (!account.alarms().isEmpty()) {
            TextTable table = new TextTable("alarm", "about", "what");
            account.alarms().forEach(alarm -> table.add(List.of(alarm.code(), alarm.subject(), alarm.sentence())));
            table("Alarms", table);
        }
    }

    private void refused(RunLedger ledger) {
        if (ledger.refused().isEmpty()) {
            return;
        }
        heading(REFUSED);
        ledger.refused().forEach(extract -> {
            item(extract.name() + " (" + AccountTables.standing(extract) + ")");
            extract.reasons().forEach(reason -> {
                text.append("  ");
                item(reason.code() + ": " + reason.sentence());
            });
        });
    }

    private void steps(RunAccount account) {
        heading("How long");
        text.append("Began ")
                .append(account.began())
                .append(", took ")
                .append(account.seconds())
                .append(" s.\n\n")
                .append(AccountTables.steps(account).toMarkdown());
    }

    /** Of what is in the run, the ledger tells; here stands what is not. */
    private void came(RunAccount account) {
        long anew = account.given().stream()
                .filter(given -> given.became() == Fate.LOADED)
                .count();
        heading("What came");
        text.append(account.given().size())
                .append(account.given().size() == 1 ? " extract was given, " : " extracts were given, ")
                .append(anew)
                .append(anew == 1 ? " of them is new in the figures.\n" : " of them are new in the figures.\n");
        List<RunAccount.Given> others = account.given().stream()
                .filter(given -> given.became() != Fate.LOADED)
                .toList();
        if (!others.isEmpty()) {
            TextTable table = new TextTable("extract", ">bytes", "what became of it");
            others.forEach(given -> table.add(List.of(
                    given.name(), Long.toString(given.bytes()), given.became().words())));
            text.append('\n').append(table.toMarkdown());
        }
    }

    private void ledger(RunLedger ledger) {
        table("Records by bucket", AccountTables.ledger(ledger));
        if (!ledger.withdrawn().isEmpty()) {
            heading("Taken out");
            ledger.withdrawn().forEach(this::item);
        }
        if (ledger.change() != null) {
            table("What changed since run " + ledger.change().previousRunId(), AccountTables.change(ledger.change()));
            if (ledger.change().rows() != null) {
                changedRows(ledger.change().rows());
            }
        }
        table("Rejected records of the new extracts", AccountTables.rejects(ledger));
    }

    private void changedRows(RunLedger.Rows rows) {
        text.append("\nOf the rows of figures that both show ")
                .append(AccountTables.count(rows.unchanged()))
                .append(" are the same, ")
                .append(AccountTables.count(rows.byMany()))
                .append(" differ by 11 patients or more, ")
                .append(AccountTables.count(rows.byFew()))
                .append(" by fewer, or by fewer than 11 lines in what a total does not show of its parts.");
        if (rows.fewMayPass() != null) {
            text.append(
                            " Whoever kept the earlier figures can tell what these few brought. They are published because ")
                    .append(MarkdownText.of(rows.fewMayPass()))
                    .append('.');
        }
        text.append('\n');
    }

    private void figures(PublishedFigures figures) {
        table(PAID, AccountTables.paid("fee basis", figures.byFeeBasis(), PublishedFigures.Paid::feeBasis));
        table(BY_PAYER, AccountTables.paid("fee basis · payer", figures.byPayer(), AccountMarkdown::feeBasisAndPayer));
        if (!figures.visible().isEmpty()) {
            table("What is shown of all", AccountTables.visible(figures));
        }
        table("Not in the input", AccountTables.notInInput(figures));
        if (!figures.notes().isEmpty()) {
            heading("Notes");
            figures.notes().forEach(note -> item(AccountTables.note(note)));
        }
        text.append("\nSuppressed figures concern 1 to 10 patients and stay blank.\n");
    }

    static String feeBasisAndPayer(PublishedFigures.Paid paid) {
        return paid.feeBasis() + " · " + paid.payer();
    }

    private void heading(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    private void item(String line) {
        text.append("- ").append(MarkdownText.atStart(line)).append('\n');
    }

    private void table(String heading, TextTable table) {
        heading(heading);
        text.append(table.isEmpty() ? "None.\n" : table.toMarkdown());
    }
}
