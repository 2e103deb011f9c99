package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ClassTypeResolver;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.LoaderDataFetcher;
import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.PropertyFetcher;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.RootDataFetcher;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/** What is written where objects hold what they should not, where null cuts off, and where an object is met again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerWriterTest {
    /** Holds its fields. */
    static final class Thing {
        private final Map<String, Object> fields = new HashMap<>();
        private int reads;

        Thing with(String field, @Nullable Object value) {
            fields.put(field, value);
            return this;
        }

        private @Nullable Object read(String field) throws Exception {
            reads++;
            if (fields.get(field) instanceof Exception failure) {
                throw failure;
            }
            return fields.get(field);
        }
    }

    private static final String SDL = """
            type Query { thing: Thing, things: [Thing] }
            type Thing { text: String, must: String!, number: Int, numbers: [Int!], odd: Odd, mustOdd: Odd!
              thing: Thing, things: [Thing], any: Any, loaded: Thing, anyLoaded: [Any] }
            union Any = Thing
            scalar Odd
            """;
    private static final GraphQLScalarType ODD = GraphQLScalarType.newScalar().name("Odd").coercing(new Coercing<>() {
        @Override
        public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value.equals("nothing") ? null : value;
        }
    }).build();
    /** What objects that are nodes hold, in every field. */
    private final Map<Object, Object> inNodes = new IdentityHashMap<>();
    private final Map<String, Object> root = new HashMap<>();
    private final GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL),
            RuntimeWiring.newRuntimeWiring().scalar(ODD)
                    .type("Any", type -> type.typeResolver(new ClassTypeResolver(Map.of(Thing.class, "Thing"))))
                    .type("Query", type -> type.dataFetcher("thing", ofRoot("thing"))
                            .dataFetcher("things", ofRoot("things")))
                    .type("Thing", type -> {
                        List.of("text", "must", "number", "numbers", "odd", "mustOdd", "thing", "things", "any")
                                .forEach(name -> type.dataFetcher(name,
                                        new PropertyFetcher(parent -> read(parent, name))));
                        return type.dataFetcher("loaded", loading("loaded")).dataFetcher("anyLoaded",
                                loading("anyLoaded"));
                    }).build());

    private DataFetcher<?> ofRoot(String name) {
        return new RootDataFetcher(arguments -> parents -> Arrays.asList(root.get(name)));
    }

    private @Nullable Object read(Object parent, String name) throws Exception {
        return parent instanceof Thing thing ? thing.read(name) : inNodes.get(parent);
    }

    private static DataFetcher<?> loading(String name) {
        return new LoaderDataFetcher(arguments -> parents -> {
            List<Object> values = new ArrayList<>();
            parents.forEach(parent -> values.add(((Thing) parent).fields.get(name)));
            return values;
        });
    }

    private String answer(String document, @Nullable Sources sources) {
        RequestId request = new RequestId("r");
        Operation operation = new Operation(schema, new Leaves(),
                new DocumentReader(schema, new LimitCheck(TestLimits.DEFAULT)).read(document, request), null);
        return new PlanExecutor(schema, new LibraryExecutor(schema), Duration.ofSeconds(5), 1_000_000)
                .execute(operation, Map.of(), request, sources).json().toString();
    }

    /** Of a thing with this field. */
    private String answer(String selection, String field, @Nullable Object value) {
        root.put("thing", new Thing().with(field, value).with("must", "is there"));
        return answer("{ thing { " + selection + " } }", null);
    }

    private static String inside(String data, String path) {
        return "{\"data\":" + data
                + ",\"errors\":[{\"message\":\"Something failed inside; its log entry is r\",\"path\":["
                + path + "],\"extensions\":{\"code\":\"INTERNAL_ERROR\",\"requestId\":\"r\"}}]}";
    }

    @Test
    void a_property_that_fails_is_null_and_says_why() {
        assertThat(answer("text must", "text", ApiException.notFound("id", "gone"))).isEqualTo(
                "{\"data\":{\"thing\":{\"text\":null,\"must\":\"is there\"}},\"errors\":[{\"message\":\"gone\","
                        + "\"locations\":[{\"line\":1,\"column\":11}],\"path\":[\"thing\",\"text\"],"
                        + "\"extensions\":{\"code\":\"NOT_FOUND\",\"field\":\"id\"}}]}");
        assertThat(answer("things { loaded { text } } must", "things", ApiException.notFound("id", "gone")))
                .as("with something to load below it")
                .startsWith(
                        "{\"data\":{\"thing\":{\"things\":null,\"must\":\"is there\"}},\"errors\":[{\"message\":\"gone\"");
    }

    @Test
    void what_is_no_list_is_null_and_an_error() {
        assertThat(answer("things { text } must", "things", "a word"))
                .isEqualTo(inside("{\"thing\":{\"things\":null,\"must\":\"is there\"}}", "\"thing\",\"things\""));
        assertThat(answer("things { loaded { text } }", "things", "a word")).as("with something to load below it")
                .isEqualTo(inside("{\"thing\":{\"things\":null}}", "\"thing\",\"things\""));
    }

    @Test
    void lists_may_be_collections_arrays_and_streams() {
        for (Object list : new Object[]{List.of(1, 2), new int[]{1, 2}, new Integer[]{1, 2}, Stream.of(1, 2)}) {
            assertThat(answer("numbers", "numbers", list)).isEqualTo("{\"data\":{\"thing\":{\"numbers\":[1,2]}}}");
        }
    }

    @Test
    void a_value_that_is_not_of_its_scalar_is_null_and_an_error() {
        assertThat(answer("number", "number", "many"))
                .contains("{\"data\":{\"thing\":{\"number\":null}},\"errors\":[{", "\"path\":[\"thing\",\"number\"]");
        assertThat(answer("numbers", "numbers", List.of(1, "many", 3)))
                .isEqualTo(inside("{\"thing\":{\"numbers\":null}}", "\"thing\",\"numbers\",1"));
    }

    @Test
    void a_scalar_that_is_written_as_null_is_an_error_only_where_null_must_not_stand() {
        assertThat(answer("odd", "odd", "nothing")).isEqualTo("{\"data\":{\"thing\":{\"odd\":null}}}");
        assertThat(answer("odd", "odd", "something")).isEqualTo("{\"data\":{\"thing\":{\"odd\":\"something\"}}}");
        assertThat(answer("mustOdd", "mustOdd", "nothing"))
                .isEqualTo(inside("{\"thing\":null}", "\"thing\",\"mustOdd\""));
    }

    @Test
    void an_object_of_no_type_that_may_stand_there_is_null_and_an_error() {
        assertThat(answer("any { __typename }", "any", "a word"))
                .isEqualTo(inside("{\"thing\":{\"any\":null}}", "\"thing\",\"any\""));
        assertThat(answer("any { ... on Thing { loaded { text } } }", "any", "a word"))
                .isEqualTo(inside("{\"thing\":{\"any\":null}}", "\"thing\",\"any\""));
        assertThat(answer("any { __typename }", "any", new Thing()))
                .isEqualTo("{\"data\":{\"thing\":{\"any\":{\"__typename\":\"Thing\"}}}}");
    }

    @Test
    void what_fails_far_down_is_told_with_its_whole_path() {
        int levels = 18;
        Thing lowest = new Thing().with("number", "many");
        for (int level = 1; level < levels; level++) {
            lowest = new Thing().with("things", List.of(lowest));
        }
        root.put("things", List.of(lowest));
        assertThat(answer("{ " + "things { ".repeat(levels) + "number" + " }".repeat(levels) + " }", null))
                .contains("\"path\":[" + "\"things\",0,".repeat(levels) + "\"number\"]");
    }

    @Test
    void null_in_lists_stays_where_it_is() {
        assertThat(
                answer("anyLoaded { ... on Thing { loaded { text } } }", "anyLoaded", Arrays.asList(null, new Thing())))
                .isEqualTo("{\"data\":{\"thing\":{\"anyLoaded\":[null,{\"loaded\":null}]}}}");
    }

    @Test
    void an_object_that_was_cut_off_with_what_holds_it_is_written_anew_where_it_is_met_again() {
        Thing shared = new Thing().with("text", "shared").with("loaded", new Thing().with("text", "below"));
        root.put("things", List.of(new Thing().with("thing", shared).with("must", null),
                new Thing().with("thing", shared).with("must", "m")));
        assertThat(answer("{ things { text thing { text loaded { text } } must } }", null)).isEqualTo(inside(
                "{\"things\":[null,{\"text\":null,\"thing\":{\"text\":\"shared\",\"loaded\":{\"text\":\"below\"}},"
                        + "\"must\":\"m\"}]}",
                "\"things\",0,\"must\""));
    }

    @Test
    void an_object_that_is_met_again_is_read_once_unless_it_has_errors_to_tell_at_each_place() {
        Thing sound = new Thing().with("text", "sound");
        root.put("things", List.of(sound, sound));
        String one = "{\"text\":\"sound\",\"loaded\":null}";
        assertThat(answer("{ things { text loaded { text } } }", null))
                .isEqualTo("{\"data\":{\"things\":[" + one + "," + one + "]}}");
        assertThat(sound.reads).isEqualTo(1);
        Thing flawed = new Thing().with("number", "many");
        root.put("things", List.of(flawed, flawed));
        assertThat(answer("{ things { number loaded { text } } }", null))
                .contains("\"path\":[\"things\",0,\"number\"]", "\"path\":[\"things\",1,\"number\"]");
    }

    @Test
    void what_an_answer_was_built_from_is_learned_while_it_is_written() {
        Node person = () -> GlobalId.of("Person", 2);
        Node article = () -> GlobalId.of("Article", 1);
        Node earlier = () -> GlobalId.of("Article", 99);
        inNodes.put(article, person);
        root.put("things", Arrays.asList(article, null, person));
        Sources sources = new Sources(1000);
        sources.enter(earlier);
        answer("{ things { thing { number } } }", sources);
        assertThat(sources.ids()).containsExactly(article.getId(), person.getId());
        assertThat(sources.articles()).isEqualTo(1);
        assertThat(sources.isComplete()).isTrue();
    }
}
