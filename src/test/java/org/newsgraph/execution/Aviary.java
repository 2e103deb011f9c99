package org.newsgraph.execution;

import static graphql.schema.FieldCoordinates.coordinates;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ClassTypeResolver;
import org.newsgraph.graphql.FieldLoader;
import org.newsgraph.graphql.LoaderDataFetcher;
import org.newsgraph.graphql.PropertyFetcher;
import org.newsgraph.graphql.RootDataFetcher;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/**
 * A schema with every kind of type, over a world in which anything can go wrong: values are null, of a wrong type or fail,
 * by chance but always the same for one world. Fields whose name starts with "own" are properties, all others are loaded.
 */
final class Aviary {
    /** An object of the world; its Java class tells its GraphQL type. */
    sealed interface Creature {
        long seed();
    }

    record Bird(long seed) implements Creature {
    }

    record Keeper(long seed) implements Creature {
    }

    record Cage(long seed) implements Creature {
    }

    /** Of no GraphQL type. */
    record Ghost(long seed) implements Creature {
    }

    private static final String SDL = """
            type Query { bird(id: Int! = 1, filter: Filter): Bird, named(filter: Filter, words: [String!], kind: Kind): [Named]
              either: [Either!], strict: Bird!, count(of: Kind = WILD): Int, days(day: Day): [Day], flags(a: Boolean, b: Float, c: ID): [Boolean!]! }
            interface Named { name: String!, ownName: String, friends(first: Int = 2, filter: Filter): [Named!], ownParent: Named }
            type Bird implements Named { name: String!, ownName: String, friends(first: Int = 2, filter: Filter): [Named!], ownParent: Named
              ownWeight: Float!, ownKind: Kind, kind: Kind!, ownDay: Day, ownTags: [String!]!, grid(size: Int): [[Int!]]!, ownGrid: [[Bird]], ownCage: Cage!, cages: [Cage!]! }
            type Keeper implements Named { name: String!, ownName: String, friends(first: Int = 2, filter: Filter): [Named!], ownParent: Named
              ownAge: Int!, birds(kinds: [Kind!], day: Day): [Bird]!, either(a: Filter, b: Filter): Either }
            type Cage { ownId: ID!, ownOpen: Boolean!, birds(first: Int! = 3): [Bird!], owner: Keeper!, ownEithers: [Either], ownDays: [Day!]! }
            union Either = Bird | Keeper | Cage
            enum Kind { WILD TAME LOST }
            scalar Day
            input Filter { kind: Kind, min: Int = 0, names: [String!], inner: Filter, day: Day, must: Boolean! = true }
            """;
    private static final GraphQLScalarType DAY = GraphQLScalarType.newScalar().name("Day").coercing(new Coercing<>() {
        @Override
        public Object serialize(Object value, GraphQLContext context, java.util.Locale locale) {
            if (value instanceof LocalDate) {
                return value.toString();
            }
            throw new CoercingSerializeException("no day");
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, java.util.Locale locale) {
            try {
                return LocalDate.parse(value.toString());
            } catch (java.time.DateTimeException e) {
                throw new CoercingParseValueException("no day");
            }
        }

        @Override
        public Object parseLiteral(graphql.language.Value<?> value, graphql.execution.CoercedVariables variables,
                GraphQLContext context, java.util.Locale locale) {
            return LocalDate.parse(((graphql.language.StringValue) value).getValue());
        }
    }).build();

    private static final GraphQLSchema BARE = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL),
            RuntimeWiring.newRuntimeWiring().scalar(DAY)
                    .type("Named", type -> type.typeResolver(resolver()))
                    .type("Either", type -> type.typeResolver(resolver())).build());

    /** What arguments may be. */
    static final Map<String, List<Given.Constant>> CONSTANTS = Map.of(
            "Int", List.of(new Given.Constant("0", 0), new Given.Constant("3", 3), new Given.Constant("-7", -7)),
            "Float", List.of(new Given.Constant("1.5", 1.5), new Given.Constant("2", 2)),
            "String", List.of(new Given.Constant("\"a\"", "a"), new Given.Constant("\"\\u00e9 \\\"\"", "é \"")),
            "ID", List.of(new Given.Constant("\"x\"", "x"), new Given.Constant("7", 7)),
            "Boolean", List.of(new Given.Constant("true", true), new Given.Constant("false", false)),
            "Day", List.of(new Given.Constant("\"2025-02-03\"", "2025-02-03")));

    private final long world;
    /** In a hundred thousand values. */
    private final int mishaps;

    private Aviary(long world, int mishaps) {
        this.world = world;
        this.mishaps = mishaps;
    }

    static GraphQLSchema schema(long world, int mishaps) {
        return new Aviary(world, mishaps).wired();
    }

    private GraphQLSchema wired() {
        GraphQLCodeRegistry registry = BARE.getCodeRegistry().transform(code -> BARE.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance).filter(type -> !type.getName().startsWith("__"))
                .forEach(type -> ((GraphQLObjectType) type).getFieldDefinitions().forEach(field -> code.dataFetcher(
                        coordinates(type.getName(), field.getName()), fetcher(type, field)))));
        return BARE.transformWithoutTypes(schema -> schema.codeRegistry(registry));
    }

    private static ClassTypeResolver resolver() {
        return new ClassTypeResolver(Map.of(Bird.class, "Bird", Keeper.class, "Keeper", Cage.class, "Cage"));
    }

    private DataFetcher<?> fetcher(GraphQLNamedType type, GraphQLFieldDefinition field) {
        if (field.getName().startsWith("own")) {
            return new PropertyFetcher(parent -> thrown(value(field, ((Creature) parent).seed(), Map.of())));
        }
        FieldLoader loader = loader(field);
        return type.getName().equals("Query") ? new RootDataFetcher(loader) : new LoaderDataFetcher(loader);
    }

    private static Object thrown(Object value) throws Exception {
        if (value instanceof Exception failure) {
            throw failure;
        }
        return value;
    }

    private FieldLoader loader(GraphQLFieldDefinition field) {
        return arguments -> {
            chance(field.getName() + "bind" + arguments, new Random(Objects.hash(world, field.getName(), arguments)));
            return parents -> {
                List<Object> values = new ArrayList<>();
                parents.forEach(parent -> values.add(value(field,
                        parent instanceof Creature creature ? creature.seed() : 0, arguments)));
                return values;
            };
        };
    }

    /** Fails now and then. */
    private void chance(String what, Random random) {
        if (random.nextInt(100_000) < mishaps) {
            throw ApiException.invalid("first", what.length() + " is wrong");
        }
    }

    private Object value(GraphQLFieldDefinition field, long parent, Map<String, Object> arguments) {
        Random random = new Random(Objects.hash(world, field.getName(), parent, arguments.toString()));
        random.nextInt();
        return value(field.getType(), random);
    }

    private Object value(GraphQLType type, Random random) {
        if (type instanceof GraphQLNonNull nonNull) {
            return random.nextInt(100_000) < mishaps ? null : value(nonNull.getWrappedType(), random);
        }
        int luck = random.nextInt(100_000);
        if (luck < mishaps) {
            return random.nextBoolean() ? new IllegalStateException("bad luck") : ApiException.notFound("id", "gone");
        }
        if (luck < 2 * mishaps) {
            return new Ghost(1);
        }
        return random.nextInt(12) == 0 ? null : usual(type, random);
    }

    private Object usual(GraphQLType type, Random random) {
        if (type instanceof GraphQLList list) {
            List<Object> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Object element = value(list.getWrappedType(), random);
                elements.add(element instanceof Throwable ? null : element);
            }
            return random.nextBoolean() ? elements : elements.toArray();
        }
        // Few seeds, so that the same object is met again by other ways.
        long seed = random.nextInt(5);
        return switch (((GraphQLNamedType) type).getName()) {
            case "Int" -> random.nextBoolean() ? random.nextInt() : (Object) BigInteger.valueOf(random.nextInt(100));
            case "Float" -> Arrays.<Object>asList(1.5, -0.0, 1e20, 3, Double.NaN, 0.1f).get(random.nextInt(6));
            case "String" ->
                Arrays.asList("", "plain", "\"\\\u0000\n\u2028é\ud83d\ude00\ud800", "日本").get(random.nextInt(4));
            case "ID" -> random.nextBoolean() ? "id" : (Object) 17;
            case "Boolean" -> random.nextBoolean();
            case "Kind" -> List.of("WILD", "TAME", "LOST").get(random.nextInt(3));
            case "Day" -> LocalDate.ofEpochDay(random.nextInt(20_000));
            case "Bird" -> bird(seed);
            case "Keeper" -> new Keeper(seed);
            case "Cage" -> new Cage(seed);
            case "Named" -> random.nextBoolean() ? bird(seed) : new Keeper(seed);
            default -> List.of(bird(seed), new Keeper(seed), new Cage(seed)).get(random.nextInt(3));
        };
    }

    private final Map<Long, Bird> birds = new java.util.HashMap<>();

    /** The very same object each time, as loaders give it. */
    private Bird bird(long seed) {
        return birds.computeIfAbsent(seed, Bird::new);
    }
}
