package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.matching.UrlPathTemplatePattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Knows of each stub which requests cannot be for it, so that WireMock compares a request with few of them: a contract
/// with a thousand operations has a stub each, for a method and a template of a path. A stub that asks for anything
/// else may be for every request. Immutable, and safe for all threads.
final class StubIndex {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    /// A path that can be written in one way only.
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-]+)+");
    /// What stands for itself in a template.
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String ANYTHING = "";

    private final List<StubMapping> all;
    /// By method and number of segments, in WireMock's order.
    private final Map<String, List<Entry>> byKind = new HashMap<>();

    /// @param segments empty texts for what may be anything; none at all where every path is possible
    private record Entry(StubMapping stub, List<String> segments) {
        boolean mayBeFor(List<String> path) {
            for (int i = 0; i < segments.size(); i++) {
                String segment = segments.get(i);
                if (!segment.isEmpty() && !segment.equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// @param stubs in the order in which they are asked
    StubIndex(List<StubMapping> stubs) {
        all = stubs;
        stubs.stream()
                .map(StubIndex::kind)
                .filter(kind -> !kind.isEmpty())
                .forEach(kind -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>()));
        for (StubMapping stub : stubs) {
            String kind = kind(stub);
            if (kind.isEmpty()) {
                byKind.values().forEach(entries -> entries.add(new Entry(stub, List.of())));
            } else {
                Objects.requireNonNull(byKind.get(kind)).add(new Entry(stub, literals(stub)));
            }
        }
    }

    /// The stubs that may be for a request, in their order, and maybe some that are not.
    Stream<StubMapping> candidates(Request request) {
        String url = request.getUrl();
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        if (!PLAIN.matcher(path).matches()) {
            return all.stream();
        }
        List<String> segments = segments(path);
        List<Entry> entries = byKind.get(kind(request.getMethod().getName(), segments));
        return entries == null
                ? all.stream()
                : entries.stream().filter(entry -> entry.mayBeFor(segments)).map(Entry::stub);
    }

    /// Empty where the stub may be for every request.
    private static String kind(StubMapping stub) {
        RequestPattern request = stub.getRequest();
        String method = request.getMethod().getName();
        boolean isPlain = request.getUrlMatcher() instanceof UrlPathTemplatePattern
                && METHODS.contains(method)
                && request.getBodyPatterns() == null
                && request.getMultipartPatterns() == null
                && !request.hasCustomMatcher();
        String template = request.getUrlPathTemplate();
        return isPlain && template != null && template.startsWith("/") && !template.contains("**")
                ? kind(method, segments(template))
                : ANYTHING;
    }

    private static String kind(String method, List<String> segments) {
        return method + " " + segments.size();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static List<String> literals(StubMapping stub) {
        return segments(stub.getRequest().getUrlPathTemplate()).stream()
                .map(segment -> LITERAL.matcher(segment).matches() ? segment : ANYTHING)
                .toList();
    }
}
