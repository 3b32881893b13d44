package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// WireMock's own stores, but for a journal that is bounded, and stubs that are found without asking each.
final class Shelves extends DefaultStores {
    private static final int JOURNAL_ENTRIES = 1000;

    private final RequestJournalStore journal = new RecentRequests(JOURNAL_ENTRIES);
    private final Stubs stubs = new Stubs();

    Shelves(FileSource files) {
        super(files);
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return journal;
    }

    @Override
    public StubMappingStore getStubStore() {
        return stubs;
    }

    /// The stub that answers whatever is asked; null where there are none or several, or where all answers wait.
    @Nullable
    StubMapping onlyStub() {
        GlobalSettings settings = getSettingsStore().get();
        return settings.getFixedDelay() == null && settings.getDelayDistribution() == null ? stubs.only : null;
    }

    private static final class Stubs extends InMemoryStubMappingStore {
        private volatile @Nullable StubMapping only;
        private volatile @Nullable StubIndex index;

        @Override
        public Stream<StubMapping> findAllMatchingRequest(
                Request request, Map<String, RequestMatcherExtension> matchers, Consumer<SubEvent> notes) {
            Stream<StubMapping> candidates = index().candidates(request);
            return new InMemoryStubMappingStore() {
                @Override
                public Stream<StubMapping> getAll() {
                    return candidates;
                }
            }.findAllMatchingRequest(request, matchers, notes);
        }

        /// Made when it is first asked for, because stubs come by the hundred.
        private StubIndex index() {
            StubIndex made = index;
            return made == null ? makeIndex() : made;
        }

        private synchronized StubIndex makeIndex() {
            StubIndex made = index;
            if (made == null) {
                made = new StubIndex(getAll().toList());
                index = made;
            }
            return made;
        }

        @Override
        public synchronized void add(StubMapping stub) {
            super.add(stub);
            look();
        }

        @Override
        public synchronized void replace(StubMapping existing, StubMapping updated) {
            super.replace(existing, updated);
            look();
        }

        @Override
        public synchronized void remove(StubMapping stub) {
            super.remove(stub);
            look();
        }

        @Override
        public synchronized void clear() {
            super.clear();
            look();
        }

        private void look() {
            List<StubMapping> first = getAll().limit(2).toList();
            index = null;
            only = first.size() == 1 ? first.getFirst() : null;
        }
    }
}
