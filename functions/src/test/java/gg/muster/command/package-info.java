@NullMarked
package gg.muster.command;

import org.jspecify.annotations.NullMarked;
