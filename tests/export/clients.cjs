// Readers from npm. Each prints its answer as JSON: node clients.cjs NAME FILE [QUERY or FORMAT]
'use strict'
const fs = require('fs')
const KG = 'https://w3id.org/newskg/ontology#'
const NIF = 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#'
const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

const clients = {
  // N3.js has no SPARQL: the question is asked step by step.
  n3(text, format) {
    const { Parser, Store } = require('n3')
    const store = new Store(new Parser({ format }).parse(text))
    const one = (s, p) => store.getObjects(s, p, null)[0].value
    const rows = []
    for (const event of store.getSubjects(TYPE, KG + 'OccurredEvent', null)) {
      if (!store.countQuads(event, TYPE, KG + 'Meeting', null)) continue
      const actors = store.getObjects(event, KG + 'actor', null)
      for (const a of actors) {
        for (const b of actors) {
          if (a.equals(b) || !store.countQuads(a, KG + 'met', b, null)) continue
          const sentence = one(store.getObjects(event, KG + 'evidence', null)[0], NIF + 'anchorOf')
          rows.push([one(a, SKOS + 'prefLabel'), one(b, SKOS + 'prefLabel'), one(event, KG + 'date'), sentence])
        }
      }
    }
    return rows
  },
  oxigraph(text, format, query) {
    const { Store } = require('oxigraph')
    const store = new Store()
    store.load(text, { format })
    return store.query(query).map(row => ['one', 'other', 'date', 'sentence'].map(n => row.get(n).value))
  },
  async jsonld(text) {
    const quads = await require('jsonld').toRDF(JSON.parse(text), { format: 'application/n-quads' })
    return quads.split('\n').filter(line => line)
  },
  // Reads node by node, and so does without the memory and time that a whole document takes.
  streaming(text) {
    const { JsonLdParser } = require('jsonld-streaming-parser')
    return new Promise((resolve, reject) => {
      let count = 0
      const parser = new JsonLdParser({ streamingProfile: true })
      parser.on('data', () => count++).on('error', reject).on('end', () => resolve(count))
      parser.end(text)
    })
  },
  gexf(text) {
    const { MultiDirectedGraph } = require('graphology')
    const graph = require('graphology-gexf').parse(MultiDirectedGraph, text)
    return graph.mapEdges((edge, told, source, target, one, other) => ({ one: one.label, other: other.label, ...told }))
  },
}

async function main([name, file, ...rest]) {
  console.log(JSON.stringify(await clients[name](fs.readFileSync(file, 'utf8'), ...rest)))
}
main(process.argv.slice(2)).catch(error => {
  console.error(error)
  process.exit(1)
})
