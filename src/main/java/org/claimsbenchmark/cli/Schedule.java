package org.claimsbenchmark.cli;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** When nights begin. Apart from the command, whose help is not to load anything of Spring's. */
final class Schedule {

    private final CronExpression expression;

    private Schedule(CronExpression expression) {
        this.expression = expression;
    }

    /** @throws IllegalArgumentException when it is no expression of six fields */
    static Schedule parse(String text) {
        return new Schedule(CronExpression.parse(text));
    }

    /** The first time after this one, if there is any. */
    Optional<ZonedDateTime> next(ZonedDateTime now) {
        return Optional.ofNullable(expression.next(now));
    }
}
