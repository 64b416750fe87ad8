package org.claimsbenchmark.testing;

/** A test database as people see it who are members of one group and of nothing else. */
public final class Logins {

    private Logins() {}

    /** @param group such as benchmark_reader; the database is migrated */
    public static synchronized TestDatabase in(String group, TestDatabase database) {
        String login = "claims_test_in_" + group;
        Rows.execute(database, """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login password '%1$s' in role %2$s;
                  end if;
                end $$""".formatted(login, group));
        return new TestDatabase(database.url(), login, login);
    }
}
