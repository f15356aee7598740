package gg.muster.local.doctor;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Application;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The application behind the token, asked for once by whoever is first. */
final class BotIdentity {
    private final Discord discord;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CompletableFuture<Application> answer = new CompletableFuture<>();

    BotIdentity(Discord discord) {
        this.discord = discord;
    }

    /** Fails for everybody as it failed for the first. */
    Application application() throws ExecutionException, InterruptedException {
        if (asked.compareAndSet(false, true)) {
            try {
                answer.complete(discord.application());
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        }
        return answer.get();
    }

    /** Empty where Discord did not say who it is, which {@link ApplicationCheck} tells. */
    Optional<Application> known() throws InterruptedException {
        try {
            return Optional.of(application());
        } catch (ExecutionException told) {
            return Optional.empty();
        }
    }

    static String bot(Application application) {
        return Optional.ofNullable(application.bot()).map(bot -> bot.id()).orElse(application.id());
    }
}
