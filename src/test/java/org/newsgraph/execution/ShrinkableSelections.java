package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Selections that become smaller by leaving out one part, or by putting in its place what it holds. */
record ShrinkableSelections(List<Asked> value, Predicate<List<Asked>> valid) implements Shrinkable<List<Asked>> {

    @Override
    public Stream<Shrinkable<List<Asked>>> shrink() {
        return smaller(value).filter(selections -> !selections.isEmpty()).filter(valid)
                .map(selections -> new ShrinkableSelections(selections, valid));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(size(value));
    }

    private static int size(List<Asked> selections) {
        return selections.stream().mapToInt(asked -> asked instanceof Asked.OfField field
                ? 1 + 2 * field.arguments().size() + field.conditions().size() + size(field.below())
                : 2 + ((Asked.OfFragment) asked).conditions().size() + size(((Asked.OfFragment) asked).below())).sum();
    }

    private static Stream<List<Asked>> smaller(List<Asked> selections) {
        return IntStream.range(0, selections.size()).boxed().flatMap(i -> Stream.concat(
                Stream.of(replaced(selections, i, List.of())),
                smaller(selections.get(i)).map(by -> replaced(selections, i, by))));
    }

    private static Stream<List<Asked>> smaller(Asked asked) {
        if (asked instanceof Asked.OfFragment fragment) {
            return Stream.concat(Stream.of(fragment.below()), Stream.concat(
                    without(fragment.conditions(), conditions -> new Asked.OfFragment(fragment.type(),
                            fragment.named(), conditions, fragment.below())),
                    smaller(fragment.below()).filter(below -> !below.isEmpty()).map(below -> List.of(
                            new Asked.OfFragment(fragment.type(), fragment.named(), fragment.conditions(), below)))));
        }
        Asked.OfField field = (Asked.OfField) asked;
        return Stream.of(
                without(field.conditions(), conditions -> new Asked.OfField(field.name(), field.key(),
                        field.arguments(), conditions, field.below())),
                without(field.arguments(), arguments -> new Asked.OfField(field.name(), field.key(), arguments,
                        field.conditions(), field.below())),
                smaller(field.below()).filter(below -> !below.isEmpty()).map(below -> List.<Asked>of(
                        new Asked.OfField(field.name(), field.key(), field.arguments(), field.conditions(), below))))
                .flatMap(UnaryOperator.identity());
    }

    private static <T> Stream<List<Asked>> without(List<T> parts, java.util.function.Function<List<T>, Asked> rebuilt) {
        return IntStream.range(0, parts.size()).mapToObj(i -> {
            List<T> fewer = new ArrayList<>(parts);
            fewer.remove(i);
            return List.of(rebuilt.apply(fewer));
        });
    }

    private static List<Asked> replaced(List<Asked> selections, int index, List<Asked> by) {
        List<Asked> replaced = new ArrayList<>(selections);
        replaced.remove(index);
        replaced.addAll(index, by);
        return replaced;
    }
}
