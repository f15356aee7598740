package gg.muster.servers;

import java.nio.file.Path;
import java.util.Optional;

/** Where servers are kept unpacked for all who start one: the folder that the system property {@code muster.servers} names. */
final class ServersHome {
    private static final String PROPERTY = "muster.servers";

    private ServersHome() {}

    /** Empty where the property is not set; then nothing is shared. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(named -> Path.of(named).toAbsolutePath());
    }
}
