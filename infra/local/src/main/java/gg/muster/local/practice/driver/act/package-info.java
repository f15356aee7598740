/**
 * One member acting: typed text, a pressed button or a submitted modal becomes a signed interaction, and the
 * application's reply becomes what Discord would show.
 */
@NullMarked
package gg.muster.local.practice.driver.act;

import org.jspecify.annotations.NullMarked;
