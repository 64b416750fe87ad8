package org.claimsbenchmark.job.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.Serializer;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * A request as text, "loadPortion 42": whoever can write into the table can name an execution, and cannot have this
 * program make an object of his choice.
 */
final class RequestCodec implements Serializer<Message<?>>, Deserializer<Message<?>> {

    private static final Pattern REQUEST = Pattern.compile("([A-Za-z]{1,40}) ([0-9]{1,18})");

    @Override
    public void serialize(Message<?> message, OutputStream out) throws IOException {
        StepExecutionRequest request = (StepExecutionRequest) message.getPayload();
        out.write((request.getStepName() + " " + request.getStepExecutionId()).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Message<?> deserialize(InputStream in) throws IOException {
        Matcher request = REQUEST.matcher(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        if (!request.matches()) {
            throw new InvalidObjectException("expected the name of a step and the number of its execution");
        }
        return new GenericMessage<>(new StepExecutionRequest(request.group(1), Long.parseLong(request.group(2))));
    }
}
