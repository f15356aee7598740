package gg.muster.interaction;

import gg.muster.admin.StatusAdmin;
import gg.muster.command.ResultOptions;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.match.Match.State;
import gg.muster.match.ReportMatch;
import gg.muster.match.result.Handed;
import gg.muster.match.result.MatchUid;
import gg.muster.message.ResultSentences;
import gg.muster.message.StatusMessage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** An admin hands in the result of a match by hand, or corrects one; the router lets only admins come here. */
@Singleton
final class ResultCommands {
    private final ReportMatch report;
    private final StatusAdmin status;

    ResultCommands(ReportMatch report, StatusAdmin status) {
        this.report = report;
        this.status = status;
    }

    Reply report(Caller caller) {
        var typed = match(caller);
        var answer =
                report.report(caller.league().id(), caller.request(), typed, caller.player(), Handed.of(lines(caller)));
        return Reply.ephemeral(ResultSentences.report(typed, answer.code(), answer.as(ReportMatch.Told.class)));
    }

    /** The number of the match, alone or as part of its id over all leagues. */
    private static String match(Caller caller) {
        var typed = option(caller, ResultOptions.MATCH).strip();
        return MatchUid.parse(typed)
                .filter(uid -> uid.league().equals(caller.league().id()))
                .map(MatchUid::match)
                .orElse(typed);
    }

    private static List<Handed.Line> lines(Caller caller) {
        var replay = caller.interaction().option(ResultOptions.REPLAY).orElse(null);
        var lines = new ArrayList<Handed.Line>();
        for (int place = 1; place <= ResultOptions.MOST; place++) {
            var player = option(caller, ResultOptions.player(place));
            var time = option(caller, ResultOptions.time(place));
            if (!player.isEmpty() || !time.isEmpty()) {
                lines.add(new Handed.Line(player, String.valueOf(place), time, replay));
            }
        }
        return lines;
    }

    /** Matches whose result is awaited, and those that are played, whose number begins as typed. */
    List<Choice> matches(Caller caller) {
        var typed = match(caller);
        var seen = status.see(caller.league());
        var choices = new LinkedHashMap<String, String>();
        if (seen.awaiting() != null) {
            seen.awaiting().oldest().forEach(one -> choices.put(one.id(), StatusMessage.line(caller.league(), one)));
        }
        seen.matches().stream()
                .filter(live -> live.state() == State.IN_PROGRESS)
                .forEach(live -> choices.putIfAbsent(live.id(), StatusMessage.line(caller.league(), live)));
        return choices.entrySet().stream()
                .filter(choice -> choice.getKey().startsWith(typed))
                .map(choice -> new Choice(choice.getValue(), choice.getKey()))
                .toList();
    }

    private static String option(Caller caller, String name) {
        return caller.interaction().option(name).orElse("");
    }
}
