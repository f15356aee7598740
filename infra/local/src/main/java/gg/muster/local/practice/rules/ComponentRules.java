package gg.muster.local.practice.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of buttons and selects: five rows of five buttons or one select, every custom id once. */
final class ComponentRules {
    static final int ROW = 1;
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    private static final Set<Integer> SELECTS = Set.of(STRING_SELECT, 5, 6, 7, 8);
    private static final int LINK_STYLE = 5;

    private final Set<String> customIds = new HashSet<>();

    private ComponentRules() {}

    static void check(List<Form> rows) {
        var rules = new ComponentRules();
        rows.forEach(rules::checkRow);
    }

    static void checkStringSelect(Form select) {
        select.require("options");
        select.text("placeholder", 0, 150);
        select.eachOf("options", 1, 25, option -> {
            option.requiredText("label", 1, 100);
            option.requiredText("value", 1, 100);
            option.text("description", 0, 100);
        });
    }

    private void checkRow(Form row) {
        if (row.number("type").orElse(0) != ROW) {
            row.refuse("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            return;
        }
        row.require("components");
        List<Form> children = row.list("components", 1, 5);
        children.forEach(this::checkChild);
        boolean hasSelect = children.stream()
                .anyMatch(c -> SELECTS.contains(c.number("type").orElse(0)));
        if (hasSelect && children.size() > 1) {
            row.refuse(
                    "components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
    }

    private void checkChild(Form child) {
        int type = child.number("type").orElse(0);
        if (type == BUTTON) {
            checkButton(child);
        } else if (SELECTS.contains(type)) {
            checkCustomId(child);
            if (type == STRING_SELECT) {
                checkStringSelect(child);
            }
        } else {
            child.refuse("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).");
        }
    }

    private void checkButton(Form button) {
        int style = button.number("style").orElse(0);
        if (style < 1 || style > LINK_STYLE) {
            button.refuse("style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5).");
        }
        button.text("label", 0, 80);
        if (button.node("label").isEmpty() && button.node("emoji").isEmpty()) {
            button.refuse("BUTTON_COMPONENT_LABEL_REQUIRED", "A button must have a label or emoji");
        }
        if (style == LINK_STYLE) {
            button.requiredText("url", 1, 512);
        } else {
            checkCustomId(button);
        }
    }

    private void checkCustomId(Form component) {
        String id = component.requiredText("custom_id", 1, 100);
        if (!id.isEmpty() && !customIds.add(id)) {
            component.refuse("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}
