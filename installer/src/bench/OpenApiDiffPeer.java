import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/// The peer of DiffBench: compares two contracts with openapi-diff and prints how many operations it calls
/// incompatible.
public final class OpenApiDiffPeer {
    private OpenApiDiffPeer() {}

    public static void main(String[] args) {
        ChangedOpenApi diff = OpenApiCompare.fromLocations(args[0], args[1]);
        long incompatible = diff.getMissingEndpoints().size()
                + diff.getChangedOperations().stream()
                        .filter(operation -> operation.isIncompatible())
                        .count();
        System.out.println(incompatible + " breaking operations");
    }
}
