package org.claimsbenchmark.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.notification.Webhook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command tells how its runs ended. */
final class WebhookOptions {

    static final String VARIABLE = "CLAIMS_WEBHOOK_URL";

    private static final String ALWAYS = "always";
    private static final String TROUBLE = "trouble";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description =
                    "Where a small JSON document goes after an attempt: how it ended, counts, alarms; no claim data."
                            + " Where the URL is a secret, give it as " + VARIABLE + " or " + VARIABLE
                            + "_FILE instead.")
    private String url;

    @Option(
            names = "--webhook-when",
            paramLabel = "WHEN",
            defaultValue = TROUBLE,
            description = "'trouble': after each attempt that is no plain success, 'always': after each;"
                    + " default ${DEFAULT-VALUE}.")
    private String when;

    /** @throws UsageFault when the URL is none of http or https; it does not repeat it */
    Optional<Webhook> webhook(Surroundings surroundings) {
        String inEnvironment = surroundings.settings().get(VARIABLE);
        if (url != null && inEnvironment != null) {
            throw new UsageFault("Both --webhook and " + VARIABLE + " are given: give the URL in one way.");
        }
        String given = url != null ? url : inEnvironment;
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(given.strip());
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return Optional.of(new Webhook(uri));
            }
        } catch (IllegalArgumentException e) {
            // told below, without the URL, which may hold a secret
        }
        throw new UsageFault("The webhook is none: expected a URL such as https://alerts.example.org/claims.");
    }

    /** @throws ParameterException when it is neither */
    boolean always() {
        if (!List.of(ALWAYS, TROUBLE).contains(when)) {
            throw WrongOption.of(spec, "--webhook-when", "expected trouble or always");
        }
        return when.equals(ALWAYS);
    }
}
