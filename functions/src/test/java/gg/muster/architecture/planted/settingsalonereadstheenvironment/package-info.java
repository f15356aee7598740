@NullMarked
package gg.muster.architecture.planted.settingsalonereadstheenvironment;

import org.jspecify.annotations.NullMarked;
