package gg.muster.lambda;

import gg.muster.deployment.JvmOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the JVM of a function is started.
 *
 * @param options of the JVM
 * @param beside what is on its class path beside the runtime client; on Lambda nothing, for there the client finds the
 *     function in the working directory
 */
record Jvm(List<String> options, List<Path> beside) {
    /** Compiles quickly, and never a second time. */
    static final String C1 = "-XX:TieredStopAtLevel=1";

    /** By which a function hears of its snapshot. */
    static final String HEARING = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

    /** As Lambda's managed runtime starts it with what the template says, but for what follows from the function's memory. */
    static Jvm ofLambda(String function) {
        var lambdas = Stream.of("-XX:+UseSerialGC", C1, "-Xmx512m");
        return new Jvm(Stream.concat(lambdas, JvmOptions.of(function).stream()).toList(), List.of());
    }

    Jvm with(String option) {
        return new Jvm(Stream.concat(options.stream(), Stream.of(option)).toList(), beside);
    }

    Jvm without(String option) {
        return new Jvm(options.stream().filter(one -> !one.equals(option)).toList(), beside);
    }

    Jvm beside(Collection<Path> jars) {
        return new Jvm(options, List.copyOf(jars));
    }

    List<String> command(List<Path> client, String... main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-classpath");
        command.add(Stream.concat(client.stream(), beside.stream())
                .map(jar -> jar.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(main));
        return command;
    }
}
