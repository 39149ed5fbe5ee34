import { Camera } from './graph/camera.ts';
import { drawEdges, drawJoined, drawNames, drawNodes } from './graph/draw-graph.ts';
import { filterGraph } from './graph/filter-graph.ts';
import { findNodeAt, findNodeInMiddle } from './graph/find-node.ts';
import { type Graph, type GraphData, type GraphNode, readGraph } from './graph/graph-data.ts';
import type { GraphColors, GraphOrder, GraphReport } from './graph/messages.ts';

/*
 * Reads and draws a graph in a thread of its own: however large it is, the page itself is never held up.
 */

/** Milliseconds in which nothing moved, after which edges are drawn anew. */
const rest = 90;
/** Milliseconds between two drawings of the edges while the layout settles. */
const settling = 300;
/** So few edges are drawn in every frame. */
const fewEdges = 3_000;

class GraphDrawing {
  readonly #camera = new Camera();
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #edgeLayer = new OffscreenCanvas(1, 1);
  readonly #edgeContext: OffscreenCanvasRenderingContext2D;
  readonly #font: string;
  readonly #look: string;
  /** Where the camera was when the edges were drawn, and when that was. */
  #edgesAt = { x: 0, y: 0, scale: 1, time: 0 };
  #graph: Graph = { nodes: [], edges: [] };
  #colors: GraphColors | null = null;
  #picked: GraphNode | null = null;
  #ratio = 1;
  #isAsked = false;
  #isMoved = false;
  #edgeTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #shown: string;
  readonly #lang: string;

  constructor(order: Extract<GraphOrder, { type: 'start' }>) {
    const { canvas, font, look, source, layout } = order;
    const [context, edgeContext] = [canvas.getContext('2d'), this.#edgeLayer.getContext('2d')];
    if (context === null || edgeContext === null) throw new Error('No canvas to draw on.');
    this.#context = context;
    this.#edgeContext = edgeContext;
    this.#font = font;
    this.#look = look;
    this.#shown = order.shown;
    this.#lang = order.lang;
    this.#load(source, layout).catch(() => report({ type: 'failed' }));
  }

  async #load(source: string, layout: string): Promise<void> {
    const response = await fetch(source);
    if (!response.ok) throw new Error(response.statusText);
    const data: GraphData = await response.json();
    this.#graph = readGraph(data);
    const { nodes } = this.#graph;
    this.#reportShown(nodes.length);
    this.#camera.showAll(nodes);
    this.#drawEdges();
    this.#layOut(layout);
  }

  /** Numbers are written here: the first ones cost a browser a twentieth of a second, which the page would stand still. */
  #reportShown(shown: number): void {
    const numbers = new Intl.NumberFormat(this.#lang);
    const total = numbers.format(this.#graph.nodes.length);
    report({
      type: 'shown',
      words: this.#shown.replace('{n}', numbers.format(shown)).replace('{total}', total),
    });
  }

  #layOut(script: string): void {
    const { nodes, edges } = this.#graph;
    const numbers = new Map(nodes.map((node, index) => [node, index]));
    const layout = new Worker(script, { type: 'module' });
    layout.addEventListener('error', () => report({ type: 'failed' }));
    layout.addEventListener('message', ({ data }: MessageEvent<Float32Array>) => this.#place(data));
    layout.postMessage({
      places: Float32Array.from(nodes.flatMap(({ x, y }) => [x, y])),
      edges: Uint32Array.from(
        edges.flatMap(({ from, to }) => [numbers.get(from) ?? 0, numbers.get(to) ?? 0]),
      ),
    });
    // The last report comes before the thread ends; a while without one means rest.
    this.#waitForRest();
  }

  #restTimer: ReturnType<typeof setTimeout> | undefined;

  #waitForRest(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      if (this.#look !== '') this.#lookAt(this.#look);
      this.#drawEdges();
      report({ type: 'settled' });
    }, 1_000);
  }

  #place(places: Float32Array): void {
    for (const [index, node] of this.#graph.nodes.entries()) {
      node.x = places[2 * index] ?? node.x;
      node.y = places[2 * index + 1] ?? node.y;
    }
    if (!this.#isMoved) this.#camera.showAll(this.#graph.nodes);
    this.#waitForRest();
    const { edges } = this.#graph;
    if (edges.length < fewEdges || performance.now() - this.#edgesAt.time > settling) this.#drawEdges();
    else this.#ask();
  }

  /** Goes to the node of a page, unless the reader has gone elsewhere. */
  #lookAt(href: string): void {
    const node = this.#graph.nodes.find((candidate) => candidate.href === href);
    if (node === undefined || this.#isMoved) return;
    Object.assign(this.#camera, { x: node.x, y: node.y, scale: Math.max(this.#camera.scale, 1.6) });
    this.#picked = node;
  }

  take(order: Exclude<GraphOrder, { type: 'start' }>): void {
    const camera = this.#camera;
    switch (order.type) {
      case 'size':
        Object.assign(camera, { width: order.width, height: order.height });
        this.#ratio = order.ratio;
        for (const canvas of [this.#context.canvas, this.#edgeLayer]) {
          canvas.width = Math.round(order.width * order.ratio);
          canvas.height = Math.round(order.height * order.ratio);
        }
        if (!this.#isMoved) camera.showAll(this.#graph.nodes);
        this.#drawEdges();
        break;
      case 'colors':
        this.#colors = order.colors;
        this.#drawEdges();
        break;
      case 'filter': {
        const shown = filterGraph(this.#graph, order.filter);
        this.#reportShown(shown);
        if (this.#picked?.isShown === false) this.#pick(null);
        camera.showAll(this.#graph.nodes);
        this.#drawEdges();
        break;
      }
      case 'move':
        camera.move(order.dx, order.dy);
        this.#moved();
        break;
      case 'zoom':
        camera.zoom(order.factor, order.x ?? camera.width / 2, order.y ?? camera.height / 2);
        this.#moved();
        break;
      case 'show-all':
        camera.showAll(this.#graph.nodes);
        this.#drawEdges();
        break;
      case 'pick': {
        const { nodes } = this.#graph;
        const { x, y } = order;
        const isPlaced = x !== null && y !== null;
        this.#pick(isPlaced ? findNodeAt(nodes, camera, x, y) : findNodeInMiddle(nodes, camera));
      }
    }
  }

  #moved(): void {
    this.#isMoved = true;
    clearTimeout(this.#edgeTimer);
    if (this.#graph.edges.length < fewEdges) {
      this.#drawEdges();
      return;
    }
    this.#edgeTimer = setTimeout(() => this.#drawEdges(), rest);
    this.#ask();
  }

  #pick(node: GraphNode | null): void {
    const isSame = node === this.#picked;
    this.#picked = node;
    this.#tell();
    if (!isSame) this.#ask();
  }

  #tell(): void {
    const node = this.#picked;
    if (node === null) {
      report({ type: 'picked', node: null });
      return;
    }
    const { title, href, kind, layer } = node;
    const [x, y] = this.#camera.toView(node.x, node.y);
    const joined = this.#graph.edges.filter(({ from, to }) => from === node || to === node).length;
    report({ type: 'picked', node: { title, href, kind, layer, joined, x, y } });
  }

  /** Draws the edges anew, and then all. */
  #drawEdges(): void {
    const { x, y, scale } = this.#camera;
    this.#edgesAt = { x, y, scale, time: performance.now() };
    const context = this.#edgeContext;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.clearRect(0, 0, this.#camera.width, this.#camera.height);
    if (this.#colors !== null) drawEdges(context, this.#graph.edges, this.#camera, this.#colors.muted);
    this.#ask();
  }

  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.#draw();
    });
  }

  /** Draws a frame: the edges as they were drawn last, moved and scaled to where they are now. */
  #draw(): void {
    const [camera, colors, context, at] = [this.#camera, this.#colors, this.#context, this.#edgesAt];
    if (colors === null) return;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.clearRect(0, 0, camera.width, camera.height);
    const grown = camera.scale / at.scale;
    const left = camera.width / 2 + (at.x - camera.x) * camera.scale - (camera.width / 2) * grown;
    const top = camera.height / 2 + (at.y - camera.y) * camera.scale - (camera.height / 2) * grown;
    context.drawImage(this.#edgeLayer, left, top, camera.width * grown, camera.height * grown);
    drawNodes(context, this.#graph.nodes, camera, colors);
    if (this.#picked !== null) drawJoined(context, this.#graph, this.#picked, camera, colors);
    drawNames(context, this.#graph.nodes, camera, colors, this.#font, this.#picked);
    if (this.#picked !== null) this.#tell();
  }
}

function report(message: GraphReport): void {
  postMessage(message);
}

let drawing: GraphDrawing | null = null;

addEventListener('message', ({ data: order }: MessageEvent<GraphOrder>) => {
  if (order.type !== 'start') drawing?.take(order);
  else {
    try {
      drawing = new GraphDrawing(order);
    } catch {
      report({ type: 'failed' });
    }
  }
});
