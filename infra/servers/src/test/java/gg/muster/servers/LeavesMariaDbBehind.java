package gg.muster.servers;

import java.nio.file.Path;

/** A program that starts a MariaDB in a folder and dies without a chance to end it. */
final class LeavesMariaDbBehind {
    private LeavesMariaDbBehind() {}

    public static void main(String[] arguments) {
        RealMariaDb.startIn(Path.of(arguments[0]));
        Runtime.getRuntime().halt(7);
    }
}
