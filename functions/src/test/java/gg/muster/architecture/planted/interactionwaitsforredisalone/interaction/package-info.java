@NullMarked
package gg.muster.architecture.planted.interactionwaitsforredisalone.interaction;

import org.jspecify.annotations.NullMarked;
