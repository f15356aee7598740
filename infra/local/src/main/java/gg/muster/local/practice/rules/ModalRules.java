package gg.muster.local.practice.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a modal may hold: one to five labels with an input each, or rows with a text input as it used to be. */
public final class ModalRules {
    private static final int TEXT_INPUT = 4;
    private static final int TEXT_DISPLAY = 10;
    private static final int LABEL = 18;

    private final Set<String> customIds = new HashSet<>();

    private ModalRules() {}

    /** Reads the whole modal; the form is not checked yet. */
    public static void read(Form modal) {
        modal.requiredText("custom_id", 1, 100);
        modal.requiredText("title", 1, 45);
        modal.require("components");
        var rules = new ModalRules();
        modal.eachOf("components", 1, 5, rules::checkRow);
    }

    private void checkRow(Form row) {
        int type = row.number("type").orElse(0);
        if (type == LABEL) {
            row.requiredText("label", 1, 45);
            row.text("description", 0, 100);
            row.require("component");
            row.object("component").ifPresent(this::checkInput);
        } else if (type == ComponentRules.ROW) {
            List<Form> inputs = row.list("components", 1, 1);
            inputs.forEach(input -> input.requiredText("label", 1, 45));
            inputs.forEach(this::checkInput);
        } else if (type != TEXT_DISPLAY) {
            row.refuse("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
        }
    }

    private void checkInput(Form input) {
        String id = input.requiredText("custom_id", 1, 100);
        if (!id.isEmpty() && !customIds.add(id)) {
            input.refuse("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
        int type = input.number("type").orElse(0);
        if (type == TEXT_INPUT) {
            checkTextInput(input);
        } else if (type == ComponentRules.STRING_SELECT) {
            ComponentRules.checkStringSelect(input);
        }
    }

    private static void checkTextInput(Form input) {
        int style = input.number("style").orElse(0);
        if (style != 1 && style != 2) {
            input.refuse("style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
        }
        input.text("placeholder", 0, 100);
        input.text("value", 0, 4000);
    }
}
