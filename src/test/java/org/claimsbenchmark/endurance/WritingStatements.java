package org.claimsbenchmark.endurance;

import java.util.List;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;

/**
 * Numbers every statement that writes a table of a database, whoever sends it and whatever becomes of its transaction, and
 * holds one of them at a {@link Gate}. So a test finds out what a run writes, rather than listing it.
 */
final class WritingStatements {

    private WritingStatements() {}

    /**
     * A statement of a run that ended well.
     *
     * @param number 1-based, in the order of sending
     * @param kind such as {@code INSERT claims.line}
     */
    record Statement(int number, String kind) {}

    /** From now on. */
    static void number(TestDatabase database) {
        Rows.execute(database, """
                create sequence public.statement_number;
                create table public.held_statement (number bigint);
                create table public.written_statement (number bigint, kind text);
                create function public.number_statement() returns trigger language plpgsql security definer as $$
                  declare current bigint := nextval('public.statement_number');
                  begin
                    if current = (select number from public.held_statement) then
                      %s;
                    end if;
                    insert into public.written_statement
                    values (current, tg_op || ' ' || tg_table_schema || '.' || tg_table_name);
                    return null;
                  end $$;
                do $$
                  declare t record;
                  begin
                    for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname in ('batch', 'claims', 'reference', 'published') loop
                      execute format('create trigger number_statement before insert or update or delete or truncate on %%s'
                        ' for each statement execute function public.number_statement()', t.name);
                    end loop;
                  end $$
                """.formatted(Gate.PASS));
    }

    /** The statement of this number waits at the gate. */
    static void hold(TestDatabase database, int number) {
        Rows.execute(database, "insert into public.held_statement values (" + number + ")");
    }

    /** What has been written and committed. */
    static List<Statement> written(TestDatabase database) {
        return Rows.of(database, "select number, kind from public.written_statement order by number").stream()
                .map(row -> new Statement(((Long) row.get("number")).intValue(), (String) row.get("kind")))
                .toList();
    }
}
