/** The PBX: its record of call events, and AMI for live state and control. No type of asterisk-java leaves here. */
@NullMarked
package city.careline.gateway.adapter.asterisk;

import org.jspecify.annotations.NullMarked;
