package org.claimsbenchmark.job.remote;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;

/** The channels on which managers ask for portions, one each attempt at a run; kept in PostgreSQL. */
public final class RequestChannels {

    private final JdbcChannelMessageStore store;

    /** @param dataSource whose current transaction holds a request that was taken */
    public RequestChannels(DataSource dataSource) {
        RequestCodec codec = new RequestCodec();
        this.store = new JdbcChannelMessageStore(dataSource);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setTablePrefix("batch.remote_");
        store.setSerializer(codec);
        store.setDeserializer(codec);
        store.afterPropertiesSet();
    }

    /** The channel of an attempt. */
    public PollableChannel of(long jobExecutionId) {
        String group = new UUID(0, jobExecutionId).toString();
        return new QueueChannel(new MessageGroupQueue(store, group));
    }

    /**
     * Takes a request that nobody holds, for the time of the caller's transaction: rolled back, or lost with its connection,
     * the request is there again.
     *
     * @return the step execution that is asked for, if any is
     */
    public Optional<Long> take(long jobExecutionId) {
        Message<?> request = of(jobExecutionId).receive(0);
        return Optional.ofNullable(request)
                .map(message -> ((StepExecutionRequest) message.getPayload()).getStepExecutionId());
    }
}
