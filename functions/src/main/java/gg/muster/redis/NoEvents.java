package gg.muster.redis;

import io.lettuce.core.event.Event;
import io.lettuce.core.event.EventBus;
import reactor.core.publisher.Flux;

/** Nobody here listens to Lettuce's events, and its own bus brings 170 classes of Reactor. */
final class NoEvents implements EventBus {
    @Override
    public Flux<Event> get() {
        return Flux.never();
    }

    @Override
    public void publish(Event event) {}
}
