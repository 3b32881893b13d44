package dev.plimsoll.model.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class MapNodeTest {
    private static final Mark HERE = new Mark(1, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 16, 17, 255, 256, 257, 5000})
    void everyMemberIsFoundByItsNameAndNoOther(int count) {
        MapNode map = map(IntStream.range(0, count).mapToObj(at -> "name" + at).toList());

        for (int at = 0; at < count; at++) {
            assertThat(map.member("name" + at)).isSameAs(map.members().get(at));
        }
        assertThat(map.member("name" + count)).isNull();
        assertThat(map.member("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 8, 11})
    void namesWithOneHashCodeAreToldApart(int letters) {
        List<String> names = colliding(letters);
        assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);
        MapNode map = map(names.subList(1, names.size()));

        for (int at = 1; at < names.size(); at++) {
            assertThat(map.member(names.get(at))).isSameAs(map.members().get(at - 1));
        }
        assertThat(map.member(names.getFirst())).isNull();
    }

    @Test
    void theHashDoesNotDependOnHowTheObjectWasMade() {
        List<String> names = List.of("type", "$ref", "properties", "größe");
        MapNode.Builder read = new MapNode.Builder(HERE, new NameHashes());
        names.reversed().forEach(name -> read.add(name, HERE, text(name)));

        assertThat(read.build().hash()).isEqualTo(map(names).hash());
    }

    /// `Aa` and `BB` have one hash code, and so have all texts made of them.
    private static List<String> colliding(int letters) {
        List<String> names = List.of("");
        for (int at = 0; at < letters; at++) {
            List<String> longer = new ArrayList<>();
            names.forEach(name -> longer.addAll(List.of(name + "Aa", name + "BB")));
            names = longer;
        }
        return names;
    }

    private static MapNode map(List<String> names) {
        return new MapNode(
                HERE,
                names.stream()
                        .map(name -> new MapNode.Member(name, HERE, text(name)))
                        .toList());
    }

    private static ScalarNode text(String text) {
        return new ScalarNode(HERE, JsonNodeFactory.instance.stringNode(text));
    }
}
