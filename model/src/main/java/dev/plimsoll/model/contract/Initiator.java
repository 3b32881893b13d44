package dev.plimsoll.model.contract;

/// Who starts an exchange. Whoever starts it sends the request and awaits the response.
public enum Initiator {
    /// The consumer calls the provider: every path of an API, a message that the provider receives.
    CONSUMER,
    /// The provider calls the consumer: webhooks, callbacks, a message that the provider sends. Its request is judged
    /// like a response, and its response like a request.
    PROVIDER
}
