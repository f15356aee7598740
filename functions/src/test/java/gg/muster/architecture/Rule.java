package gg.muster.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import gg.muster.discord.Discord;
import gg.muster.numbers.Numbers;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The rules of this code base. Each has a planted violation, in the package of its name, that it must catch. */
enum Rule {
    PACKAGES_HAVE_NO_CYCLES(slices().matching("gg.muster.(**)").should().beFreeOfCycles()),

    ENTRY_ALONE_KNOWS_LAMBDA(noClasses()
            .that()
            .resideOutsideOfPackage("..entry..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws..")),

    ENTRY_HOLDS_EVERY_HANDLER(classes()
            .that()
            .areAssignableTo(RequestHandler.class)
            .or()
            .areAssignableTo(RequestStreamHandler.class)
            .should()
            .resideInAPackage("..entry..")),

    NOTHING_STANDS_ON_ENTRY(noClasses()
            .that()
            .resideOutsideOfPackage("..entry..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..entry..")),

    LEDGER_ALONE_TOUCHES_THE_DATABASE(noClasses()
            .that()
            .resideOutsideOfPackages("..database..", "..player..", "..history..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "io.micronaut.data..",
                    "com.zaxxer.hikari..",
                    "org.flywaydb..",
                    "org.mariadb..")),

    REDIS_ALONE_TOUCHES_LETTUCE(noClasses()
            .that()
            .resideOutsideOfPackage("..redis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.lettuce..")),

    INTERACTION_WAITS_FOR_REDIS_ALONE(noClasses()
            .that()
            .resideInAnyPackage("..interaction..", "gg.muster.form..")
            .should()
            .transitivelyDependOnClassesThat(describe(
                    "reach MariaDB or call Discord",
                    type -> type.getPackageName().matches("gg\\.muster(\\..*)?\\.(database|player|history)")
                            || type.isEquivalentTo(Discord.class)
                            || type.getPackageName().startsWith("io.micronaut.http.client")))),

    OUTBOX_ALONE_CALLS_DISCORD(noClasses()
            .that()
            .resideOutsideOfPackages("gg.muster.discord..", "..outbox..", "..command..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Discord.class)),

    OUTBOX_ALONE_CALLS_NUMBERS(noClasses()
            .that()
            .resideOutsideOfPackages("gg.muster.numbers..", "..outbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Numbers.class)),

    WAKE_ALONE_KNOWS_SQS(noClasses()
            .that()
            .resideOutsideOfPackages("gg.muster.wake..", "gg.muster.aws..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..")),

    PICTURE_ALONE_DRAWS(noClasses()
            .that()
            .resideOutsideOfPackage("gg.muster.picture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "org.apache.fontbox..")),

    PICTURES_NEED_NO_FONT_LIBRARY(noClasses()
            .that()
            .resideInAPackage("..picture..")
            .should()
            .dependOnClassesThat(describe(
                    "load the JDK's fonts",
                    type -> type.getName().matches("java\\.awt\\.(Font|FontMetrics|font\\..+)")))
            .orShould()
            .callMethodWhere(target(nameMatching("drawString|drawGlyphVector")))),

    INTERACTION_DRAWS_NOTHING(noClasses()
            .that()
            .resideInAPackage("..interaction..")
            .should()
            .transitivelyDependOnClassesThat(
                    describe("draw pictures", type -> type.getPackageName().equals("gg.muster.picture")))),

    METRICS_ALONE_KNOWS_EMF(noClasses()
            .that()
            .resideOutsideOfPackage("gg.muster.metrics..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("gg\\.muster\\.metrics\\.Emf.*")),

    METRICS_STANDS_ON_NOTHING(noClasses()
            .that()
            .resideInAPackage("gg.muster..metrics")
            .should()
            .dependOnClassesThat(describe(
                    "are Muster's own",
                    type -> type.getPackageName().startsWith("gg.muster.")
                            && !type.getPackageName().endsWith(".metrics")))),

    TIME_AND_CHANCE_ARE_INJECTED(noClasses()
            .that()
            .resideOutsideOfPackage("gg.muster.settings..")
            .should()
            .callMethodWhere(target(owner(nameMatching("java\\.time\\.(Instant|Local.*|Zoned.*|Offset.*)")))
                    .and(target(nameMatching("now"))))
            .orShould()
            .callMethodWhere(target(owner(nameMatching("java\\.time\\.Clock"))).and(target(nameMatching("system.*"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callConstructor(Random.class)),

    SETTINGS_ALONE_READS_THE_ENVIRONMENT(noClasses()
            .that()
            .resideOutsideOfPackage("gg.muster.settings..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)),

    DEPENDENCIES_COME_BY_CONSTRUCTOR(noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Property.class)),

    NOTHING_STATIC_CHANGES(fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(describe("a type that changes", Rule::changes))),

    PACKAGES_ARE_NULL_MARKED(classes()
            .should(ArchCondition.from(describe(
                    "be in a package marked @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))),

    /** A reader of league files may know a field that is called like a league. */
    NO_CODE_ASKS_WHICH_LEAGUE_IT_IS(
            code -> code.javaLines(Pattern.compile("\"(combines|parties|gamemodes|scrims)\"")).stream()
                    .filter(line -> !line.startsWith("gg/muster/settings/Setting.java"))
                    .filter(line -> !line.startsWith("gg/muster/numbers/Dialect.java"))
                    .filter(line -> !readsAFieldOfALeagueFile(line))
                    .toList()),

    LUA_NEVER_SEARCHES_THE_KEYSPACE(code -> code.luaLines(
            Pattern.compile("redis\\.p?call\\(\\s*\"(KEYS|SCAN|FLUSHALL|FLUSHDB)\"", Pattern.CASE_INSENSITIVE))),

    LUA_BUILDS_KEYS_IN_ONE_FILE(code ->
            code
                    .luaLines(Pattern.compile("KEYS\\s*\\[|\":[a-z-]+|redis\\.p?call\\(\"[A-Z]+\", *\"[^\"]*[a-z:{]"))
                    .stream()
                    .filter(line -> !line.startsWith("lib/keys.lua"))
                    .toList()),

    LUA_FILES_BEGIN_WITH_THEIR_PURPOSE(code -> code.luaFiles().stream()
            .filter(file -> Code.read(file).stream()
                    .filter(line -> !line.startsWith("#!"))
                    .findFirst()
                    .filter(line -> line.matches("-- \\S.{20,}"))
                    .isEmpty())
            .map(Object::toString)
            .toList());

    @SuppressWarnings("ImmutableEnumChecker") // Every function above is a constant.
    private final Function<Code, List<String>> check;

    Rule(ArchRule rule) {
        this(code -> rule.allowEmptyShould(true)
                .evaluate(code.classes())
                .getFailureReport()
                .getDetails());
    }

    Rule(Function<Code, List<String>> check) {
        this.check = check;
    }

    /** One line for every place that breaks the rule. */
    List<String> violations(Code code) {
        return check.apply(code);
    }

    /** The package of the planted violation. */
    String planted() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static boolean readsAFieldOfALeagueFile(String line) {
        return line.matches("gg/muster/league/[A-Za-z]+Reader\\.java:.*\\b(root|node)\\.[a-z]+\\(\"[a-z]+\".*");
    }

    private static boolean changes(JavaClass type) {
        return type.isArray()
                || type.getPackageName().startsWith("java.util.concurrent")
                || type.getName()
                        .matches("java\\.util\\.[A-Z][A-Za-z]*(Map|Set|List|Deque|Queue)|java\\.lang\\.StringBuilder");
    }
}
