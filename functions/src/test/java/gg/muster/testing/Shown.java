package gg.muster.testing;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Component;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A message as players see it, line by line; a button shows what it sends, or opens. */
public final class Shown {
    private Shown() {}

    public static String of(NewMessage message) {
        var lines = new ArrayList<String>();
        Optional.ofNullable(message.content()).ifPresent(lines::add);
        Optional.ofNullable(message.embeds()).orElse(List.of()).forEach(embed -> card(lines, embed));
        Optional.ofNullable(message.components())
                .orElse(List.of())
                .forEach(row -> lines.add(((ActionRow) row)
                        .components().stream().map(Shown::button).collect(Collectors.joining(" "))));
        return String.join("\n", lines);
    }

    private static void card(List<String> lines, Embed embed) {
        lines.add("# " + embed.title() + (embed.url() == null ? "" : " <" + embed.url() + ">"));
        Optional.ofNullable(embed.description()).ifPresent(lines::add);
        Optional.ofNullable(embed.fields())
                .orElse(List.of())
                .forEach(field -> lines.add(field.name() + ": " + field.value().replace("\n", " | ")));
    }

    private static String button(Component component) {
        var button = (Button) component;
        var leads = button.url() == null ? button.customId() : "<" + button.url() + ">";
        return "[" + button.label() + " -> " + leads + "]";
    }
}
