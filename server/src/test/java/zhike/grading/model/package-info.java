@org.jspecify.annotations.NullMarked
package zhike.grading.model;
