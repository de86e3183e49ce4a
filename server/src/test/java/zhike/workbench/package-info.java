@org.jspecify.annotations.NullMarked
package zhike.workbench;
