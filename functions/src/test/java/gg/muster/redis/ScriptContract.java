package gg.muster.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what a script's header says, what its body does and what its Java class knows. */
final class ScriptContract {
    private final List<String> complaints = new ArrayList<>();

    private ScriptContract() {}

    /** Everything that does not agree, in words; empty when all does. */
    static List<String> complaints(String text, String expanded, Script<?, ?> java) {
        var contract = new ScriptContract();
        contract.check(text, expanded, java);
        return contract.complaints;
    }

    /** {@code queue/join} is the constant {@code SCRIPT} of {@code gg.muster.queue.JoinQueue}. */
    static Script<?, ?> java(String name) throws ReflectiveOperationException {
        var folder = name.substring(0, name.indexOf('/'));
        var verb = name.substring(name.indexOf('/') + 1);
        var field = Class.forName("gg.muster." + folder + "." + capital(verb) + capital(folder))
                .getDeclaredField("SCRIPT");
        field.setAccessible(true);
        return (Script<?, ?>) field.get(null);
    }

    private void check(String text, String expanded, Script<?, ?> java) {
        if (!text.startsWith("#!lua\n") && !text.startsWith("#!lua flags=no-writes\n")) {
            complaints.add("does not begin with #!lua");
        }
        var header = ScriptHeader.of(text);
        var body = ScriptBody.of(expanded);
        if (header.purpose().isEmpty()) {
            complaints.add("has no purpose");
        }
        same("KEYS", header.keys().keySet(), "body", body.keys().keySet());
        header.keys().forEach((shape, type) -> {
            var real = body.keys().getOrDefault(shape, type);
            if (!real.equals(type)) {
                complaints.add("KEYS: " + shape + " is called " + type + ", but lib/keys says " + real);
            }
        });
        same("ARGUMENTS", header.arguments(), "body", body.arguments());
        same("ARGUMENTS", header.arguments(), "record", components(java.arguments()));
        same("CODES", header.codes(), "body", body.codes());
        same("CODES", header.codes(), "enum", constants(java.codes()));
        same("EVENTS", header.events(), "body", body.events());
    }

    private void same(String section, Set<String> declared, String where, Set<String> real) {
        var undeclared = new TreeSet<>(real);
        undeclared.removeAll(declared);
        undeclared.forEach(name -> complaints.add(section + ": " + name + " is missing, but is in the " + where));
        var unused = new TreeSet<>(declared);
        unused.removeAll(real);
        unused.forEach(name -> complaints.add(section + ": " + name + " is not in the " + where));
    }

    private static Set<String> components(Class<?> arguments) {
        return Arrays.stream(arguments.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
