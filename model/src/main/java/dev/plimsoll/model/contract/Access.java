package dev.plimsoll.model.contract;

import java.util.List;

/// How one gets to an operation; what the operation itself does not say is taken from its path and its document.
///
/// @param security the ways in, any of them will do; empty where the contract asks for no credentials
/// @param servers where it is served; empty where the contract does not say
public record Access(List<SecurityNeed> security, List<Server> servers) {
    public static final Access UNSAID = new Access(List.of(), List.of());

    public Access {
        security = List.copyOf(security);
        servers = List.copyOf(servers);
    }
}
