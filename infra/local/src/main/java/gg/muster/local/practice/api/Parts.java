package gg.muster.local.practice.api;

import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Waits for every part of a body; each is read as it comes, because its memory is given back afterwards. */
final class Parts<T> implements Subscriber<CompletedPart> {
    private final Function<CompletedPart, T> reader;
    private final List<T> read = new CopyOnWriteArrayList<>();
    private final CompletableFuture<List<T>> all = new CompletableFuture<>();

    private Parts(Function<CompletedPart, T> reader) {
        this.reader = reader;
    }

    static <T> List<T> all(MultipartBody body, Function<CompletedPart, T> reader) {
        var parts = new Parts<>(reader);
        body.subscribe(parts);
        return parts.all.join();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(CompletedPart part) {
        read.add(reader.apply(part));
    }

    @Override
    public void onError(Throwable failure) {
        all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        all.complete(read);
    }
}
