package org.claimsbenchmark.report.page;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimsbenchmark.report.account.RunAccount;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * An account as {@code run.json}: names in snake case in the order of the records, times in UTC, exact numbers, indented. It is
 * written record by record: to find out how to write them, Jackson's databind would load 600 classes at the end of every run.
 */
public final class AccountJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    };
    private static final Pattern WITHIN_NAME = Pattern.compile("(?<=[^A-Z])(?=[A-Z])");

    private AccountJson() {}

    /** One document. */
    public static String of(RunAccount account) {
        StringWriter document = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(INDENTED, document)) {
            write(json, account);
        }
        return document.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Record record) {
            json.writeStartObject();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                json.writeName(nameOf(component));
                write(json, valueOf(component, record));
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else {
            json.writeString(value.toString()); // text, or a time as ISO 8601 has it
        }
    }

    private static String nameOf(RecordComponent component) {
        return WITHIN_NAME.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
