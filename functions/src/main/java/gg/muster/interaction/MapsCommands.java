package gg.muster.interaction;

import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.league.Queue.Track;
import gg.muster.league.TrackForm;
import gg.muster.maps.AddMaps;
import gg.muster.maps.RemoveMaps;
import gg.muster.maps.ViewMaps;
import gg.muster.message.MapsSentences;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** {@code /admin maps}: the pool of maps, where admins keep one. */
@Singleton
final class MapsCommands {
    private final ViewMaps view;
    private final AddMaps add;
    private final RemoveMaps remove;

    MapsCommands(ViewMaps view, AddMaps add, RemoveMaps remove) {
        this.view = view;
        this.add = add;
        this.remove = remove;
    }

    Reply list(Caller caller) {
        return kept(
                caller,
                "search",
                part -> Reply.ephemeral(MapsSentences.list(caller.league(), view.see(caller.league()), part)));
    }

    Reply add(Caller caller) {
        return kept(caller, "name", name -> {
            var typed = new Track(option(caller, "uid"), name, option(caller, "author"));
            return Reply.ephemeral(TrackForm.mistake(typed).orElseGet(() -> add(caller, typed)));
        });
    }

    private String add(Caller caller, Track map) {
        var answer = add.add(caller.league(), caller.player(), caller.request(), map);
        return MapsSentences.add(map, answer.code(), answer.as(AddMaps.Told.class));
    }

    Reply remove(Caller caller) {
        return kept(caller, "map", map -> {
            var answer = remove.remove(caller.league(), caller.player(), caller.request(), map);
            return Reply.ephemeral(
                    MapsSentences.remove(caller.league(), map, answer.code(), answer.as(RemoveMaps.Told.class)));
        });
    }

    /** The maps that have what was typed in their name or uid. */
    List<Choice> maps(Caller caller) {
        var typed = option(caller, "map");
        return view.see(caller.league()).matching(typed).stream()
                .map(map -> new Choice(MapsSentences.choice(map), map.uid()))
                .toList();
    }

    private static Reply kept(Caller caller, String option, Function<String, Reply> reply) {
        return caller.league().tracks().isEmpty()
                ? Reply.ephemeral(MapsSentences.NO_POOL)
                : reply.apply(option(caller, option));
    }

    private static String option(Caller caller, String name) {
        return caller.interaction().option(name).orElse("").strip();
    }
}
