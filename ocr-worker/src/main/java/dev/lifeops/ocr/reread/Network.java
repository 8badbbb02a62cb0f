package dev.lifeops.ocr.reread;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network in the form of ONNX. */
record Network(ModelProto model) {

    static Network of(byte[] onnx) {
        try {
            return new Network(ModelProto.parseFrom(onnx));
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return model.toByteArray();
    }

    /**
     * The same network with each depthwise convolution of 5 × 5 as the sum of four of 3 × 3: for these OpenCV has a fast
     * way, for those it goes from pixel to pixel.
     */
    Network withSmallKernels() {
        var graph = model.getGraph();
        var constants = constants(graph);
        var nodes = graph.getNodeList().stream().flatMap(node -> split(node, constants));
        var split = graph.toBuilder().clearNode().addAllNode(nodes.toList());
        return new Network(model.toBuilder().setGraph(split).build());
    }

    private static Map<String, TensorProto> constants(GraphProto graph) {
        return graph.getNodeList().stream()
                .filter(node -> node.getOpType().equals("Constant"))
                .collect(Collectors.toMap(
                        node -> node.getOutput(0), node -> node.getAttribute(0).getT()));
    }

    private static Stream<NodeProto> split(NodeProto node, Map<String, TensorProto> constants) {
        if (!node.getOpType().equals("Conv") || !isLarge(node)) {
            return Stream.of(node);
        }
        var weights = constants.get(node.getInput(1));
        return weights != null && weights.getDims(1) == 1 && weights.getFloatDataCount() > 0
                ? new DepthwiseConvolution(node, weights).asFour()
                : Stream.of(node);
    }

    private static boolean isLarge(NodeProto convolution) {
        return integers(convolution, "kernel_shape").equals(List.of(5L, 5L))
                && integers(convolution, "pads").equals(List.of(2L, 2L, 2L, 2L));
    }

    static List<Long> integers(NodeProto node, String attribute) {
        return node.getAttributeList().stream()
                .filter(each -> each.getName().equals(attribute))
                .findFirst()
                .map(AttributeProto::getIntsList)
                .orElse(List.of());
    }
}
