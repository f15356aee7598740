package gg.muster.architecture.planted.nothingstaticchanges;

import java.util.concurrent.atomic.AtomicLong;

final class Remembers {
    static final AtomicLong LAST = new AtomicLong();

    private Remembers() {}
}
