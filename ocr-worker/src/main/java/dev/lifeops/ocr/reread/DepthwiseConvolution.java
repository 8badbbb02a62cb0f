package dev.lifeops.ocr.reread;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A convolution of 5 × 5 that keeps the channels apart, with a margin of 2 around the picture. */
record DepthwiseConvolution(NodeProto node, TensorProto weights) {

    private static final int LARGE = 5;
    private static final int SMALL = 3;

    /** Where the second half of the large kernel begins; the line in the middle belongs to the first. */
    private static final int SECOND = 2;

    /** The nodes that come to the same with kernels of 3 × 3, each over its own part of the picture with its margin. */
    Stream<NodeProto> asFour() {
        var nodes = new ArrayList<NodeProto>();
        nodes.add(constant("margin", 0, 0, 2, 2, 0, 0, 2, 2));
        nodes.add(named("wide", "Pad", node.getInput(0), name("margin")).build());
        for (var row : List.of(0, SECOND)) {
            for (var column : List.of(0, SECOND)) {
                nodes.addAll(corner(row, column));
            }
        }
        nodes.add(named("upper", "Add", name("sum00"), name("sum02")).build());
        nodes.add(named("lower", "Add", name("sum20"), name("sum22")).build());
        nodes.add(named("", "Add", name("upper"), name("lower"))
                .setOutput(0, node.getOutput(0))
                .build());
        return nodes.stream();
    }

    private List<NodeProto> corner(int row, int column) {
        var corner = "%d%d".formatted(row, column);
        return List.of(
                constant("from" + corner, row, column),
                constant("to" + corner, end(row), end(column)),
                constant("axes" + corner, 2, 3),
                named(
                                "part" + corner,
                                "Slice",
                                name("wide"),
                                name("from" + corner),
                                name("to" + corner),
                                name("axes" + corner))
                        .build(),
                constant("kernel" + corner, kernel(row, column)),
                convolution(corner));
    }

    /** Counted from the end, if it is not the end. */
    private static long end(int start) {
        return start == 0 ? -SECOND : Integer.MAX_VALUE;
    }

    private NodeProto convolution(String corner) {
        return named("sum" + corner, "Conv", name("part" + corner), name("kernel" + corner))
                .addAttribute(integers("kernel_shape", List.of((long) SMALL, (long) SMALL)))
                .addAttribute(integers("pads", Collections.nCopies(4, 0L)))
                .addAttribute(integers("strides", Network.integers(node, "strides")))
                .addAttribute(integers("dilations", List.of(1L, 1L)))
                .addAttribute(AttributeProto.newBuilder()
                        .setName("group")
                        .setType(AttributeType.INT)
                        .setI(channels()))
                .build();
    }

    private int channels() {
        return (int) weights.getDims(0);
    }

    /** A corner of each channel's large kernel. */
    private TensorProto kernel(int row, int column) {
        var small =
                ByteBuffer.allocate(Float.BYTES * channels() * SMALL * SMALL).order(ByteOrder.LITTLE_ENDIAN);
        for (var place = 0; place < channels() * SMALL * SMALL; place++) {
            var y = place / SMALL % SMALL;
            var x = place % SMALL;
            var counted = (row == SECOND && y == 0) || (column == SECOND && x == 0);
            var channel = place / (SMALL * SMALL);
            small.putFloat(counted ? 0 : weights.getFloatData((channel * LARGE + row + y) * LARGE + column + x));
        }
        return tensor(DataType.FLOAT, small.flip(), channels(), 1, SMALL, SMALL);
    }

    private NodeProto constant(String name, long... values) {
        var bytes = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        LongStream.of(values).forEach(bytes::putLong);
        return constant(name, tensor(DataType.INT64, bytes.flip(), values.length));
    }

    private NodeProto constant(String name, TensorProto value) {
        return named(name, "Constant")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("value")
                        .setType(AttributeType.TENSOR)
                        .setT(value))
                .build();
    }

    private static TensorProto tensor(DataType type, ByteBuffer data, int... dimensions) {
        return TensorProto.newBuilder()
                .setDataType(type.getNumber())
                .addAllDims(IntStream.of(dimensions).mapToObj(Long::valueOf).toList())
                .setRawData(ByteString.copyFrom(data))
                .build();
    }

    private static AttributeProto integers(String name, List<Long> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INTS)
                .addAllInts(values)
                .build();
    }

    private NodeProto.Builder named(String name, String operation, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operation)
                .setName(name(name))
                .addAllInput(List.of(inputs))
                .addOutput(name(name));
    }

    private String name(String part) {
        return node.getOutput(0) + "/" + part;
    }
}
