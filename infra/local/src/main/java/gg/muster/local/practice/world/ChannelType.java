package gg.muster.local.practice.world;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of channel that exist here, with Discord's numbers. */
public enum ChannelType {
    TEXT(0),
    DM(1),
    VOICE(2),
    CATEGORY(4),
    PUBLIC_THREAD(11),
    PRIVATE_THREAD(12);

    private final int number;

    ChannelType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public boolean isThread() {
        return this == PUBLIC_THREAD || this == PRIVATE_THREAD;
    }

    public static Optional<ChannelType> of(int number) {
        return Stream.of(values()).filter(type -> type.number == number).findFirst();
    }
}
