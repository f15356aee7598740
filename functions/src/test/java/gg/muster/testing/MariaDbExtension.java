package gg.muster.testing;

import gg.muster.servers.OwnedFolder;
import gg.muster.servers.RealMariaDb;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts MariaDB when the first test needs it and stops it after the last one. */
final class MariaDbExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MariaDbExtension.class);
    /** Each JVM of the tests has its own. */
    private static final Path FOLDER = Path.of("target", "mariadb-test-" + System.getProperty("muster.fork", "0"));

    private record Server(RealMariaDb mariaDb) implements AutoCloseable {
        @Override
        public void close() {
            mariaDb.close();
            OwnedFolder.delete(FOLDER);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RealDatabase.class);
    }

    @Override
    public RealDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var test = context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(test, name -> new RealDatabase(server(context), name), RealDatabase.class);
    }

    private static RealMariaDb server(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Server.class, type -> new Server(RealMariaDb.startIn(FOLDER)), Server.class)
                .mariaDb();
    }
}
