package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PathShapeTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]*)}");

    @Test
    void theNamesOfParametersDoNotCount() {
        assertThat(PathShape.of("/orders/{id}/items/{item}/")).isEqualTo("/orders/{}/items/{}");
        assertThat(PathShape.names("/orders/{id}/{a}-{b}")).containsExactly("id", "a", "b");
        assertThat(PathShape.filled("/a/{id}", name -> "$" + name + "\\")).isEqualTo("/a/$id\\");
    }

    @Test
    void braces() {
        for (long seed = 0; seed < 2_000; seed++) {
            String path = path(new SplittableRandom(seed));
            List<String> names = new ArrayList<>();
            Matcher matcher = PARAMETER.matcher(path);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            assertThat(PathShape.names(path)).as("seed %d: %s", seed, path).isEqualTo(names);
            assertThat(PathShape.filled(path, _ -> "{}"))
                    .as("seed %d: %s", seed, path)
                    .isEqualTo(PARAMETER.matcher(path).replaceAll("{}"));
        }
    }

    private static String path(SplittableRandom random) {
        StringBuilder path = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            path.append("/{}ab".charAt(random.nextInt(5)));
        }
        return path.toString();
    }
}
