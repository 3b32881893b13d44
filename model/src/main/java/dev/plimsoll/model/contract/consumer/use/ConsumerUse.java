package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.consumer.har.Har;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.Pact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one consumer is known to use of a provider, from one file.
///
/// @param provider the provider as the file names it; null where it names none
/// @param source what sort of file says so
/// @param file as the user named it
/// @param digest SHA-256 of its bytes: 64 hex digits
/// @param exchanges in the order of the file
/// @param messages that it takes or sends, in the order of the file
/// @param notices what the file has and could not be used, one sentence each
public record ConsumerUse(
        String consumer,
        @Nullable String provider,
        Source source,
        String file,
        String digest,
        List<Exchange> exchanges,
        List<MessageUse> messages,
        List<String> notices) {
    /// What a use is known from, and so how much it says.
    public enum Source {
        /// A pact is what the consumer says it relies on: what it expects of a response is read, and what it leaves out
        /// is not relied on.
        PACT,
        /// Traffic is what happened: what was sent is used; what was received was seen, and whether it was read nobody
        /// knows; of what was not recorded it says nothing.
        TRAFFIC
    }

    public ConsumerUse {
        exchanges = List.copyOf(exchanges);
        messages = List.copyOf(messages);
        notices = List.copyOf(notices);
    }

    public static ConsumerUse of(Pact pact) {
        List<Exchange> exchanges = new ArrayList<>();
        List<MessageUse> messages = new ArrayList<>();
        for (Interaction interaction : pact.interactions()) {
            switch (interaction) {
                case Interaction.Http http -> exchanges.add(new Exchange(null, http));
                case Interaction.Message one -> messages.add(new MessageUse(one, one.message(), Initiator.PROVIDER));
                case Interaction.SyncMessage both -> {
                    messages.add(new MessageUse(both, both.request(), Initiator.CONSUMER));
                    both.responses().forEach(answer -> messages.add(new MessageUse(both, answer, Initiator.PROVIDER)));
                }
            }
        }
        return new ConsumerUse(
                pact.consumer(),
                pact.provider(),
                Source.PACT,
                pact.file(),
                pact.digest(),
                exchanges,
                messages,
                pact.notices());
    }

    /// @param consumer whose traffic it is, which the file does not say
    public static ConsumerUse of(Har har, String consumer) {
        List<Exchange> exchanges = har.entries().stream()
                .map(entry -> new Exchange(entry.origin(), entry.http()))
                .toList();
        return new ConsumerUse(
                consumer, null, Source.TRAFFIC, har.file(), har.digest(), exchanges, List.of(), har.notices());
    }

    /// The same use as that of another consumer at another provider.
    ///
    /// @param providerName null where the file names none
    public ConsumerUse between(String consumerName, @Nullable String providerName) {
        return new ConsumerUse(consumerName, providerName, source, file, digest, exchanges, messages, notices);
    }
}
